"""Asking Node's ``Intl``, which is ICU with CLDR: a judge that is not ours. Skips where there is no node."""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import Any

import pytest

NODE = shutil.which("node")
READ = "const given = JSON.parse(require('fs').readFileSync(0, 'utf8'));\n"
WRITE = "\nprocess.stdout.write(JSON.stringify(answer));\n"


def ask(script: str, given: Any = None) -> Any:
    """What a script makes of ``given``: it leaves its result in ``answer``."""
    if NODE is None:
        pytest.skip("node is not installed; its Intl is the reference")
    done = subprocess.run(
        [NODE, "-e", READ + script + WRITE],
        input=json.dumps(given),
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
