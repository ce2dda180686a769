"""How long prsite takes, beside two other generators.

``python -m benchmarks.run`` measures, ``python -m benchmarks.table`` writes docs/performance.md.
"""
