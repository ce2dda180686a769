"""What is slow to make, kept below the cache with its digest: a damaged file is as good as none."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path

from jinja2 import FileSystemBytecodeCache
from jinja2.bccache import Bucket

_SIZE = 32


def keep(path: Path, data: bytes) -> None:
    """Store a cache file whole or not at all; a cache that cannot be written is no fault."""
    found = hashlib.sha256(data).digest()
    temporary = path.with_name(f"{path.name}.{found.hex()[:8]}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(found + data)
        temporary.replace(path)
    except OSError:
        with suppress(OSError):
            temporary.unlink()


def recall(path: Path) -> bytes | None:
    """What was kept, or None where there is nothing or something else."""
    try:
        held = path.read_bytes()
    except OSError:
        return None
    data = held[_SIZE:]
    return data if hashlib.sha256(data).digest() == held[:_SIZE] else None


class CompiledTemplates(FileSystemBytecodeCache):
    """Compiled templates, which Python runs as they are: never from a file that is not what was written."""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket from its file."""
        data = recall(Path(self._get_cache_filename(bucket)))
        if data is not None:
            bucket.bytecode_from_string(data)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what a bucket holds."""
        keep(Path(self._get_cache_filename(bucket)), bucket.bytecode_to_string())
