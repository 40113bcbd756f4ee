"""Where set-up puts things, all inside the checkout and all ignored by git."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
NODE_MODULES = ROOT / "node_modules"
VENDOR = ROOT / "public" / "vendor"
LOCK = ROOT / ".setup.lock"
DATABASE = ROOT / "halfminute.sqlite3"
