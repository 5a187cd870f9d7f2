"""Document worker: one JSON object a line in, one JSON object a line out.

    {"job": "typst", "source": "...", "files": {"a.svg": "<base64>"}, "standards": ["ua-1", "a-2a"],
     "timestamp": 1206921600}
    -> {"ok": true, "pdf": "<base64>"}   or   {"ok": false, "error": "..."}

    {"job": "ping"} -> {"ok": true, "typst": "0.15.2"}

A job sees only the files it brings: they lie in a directory of its own that is the root of the
compilation and is removed afterwards. Packages are looked for in an empty place, and a proxy that
nobody answers keeps the compiler off the network.
"""

import base64
import binascii
import json
import os
import re
import sys
import tempfile

FILE_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,80}\.(svg|png|jpg)")
STANDARDS = {"ua-1", "a-2a", "a-2b", "1.7"}
MAX_LINE = 64 * 1024 * 1024

for name in ("http_proxy", "https_proxy", "all_proxy"):
    os.environ[name] = os.environ[name.upper()] = "http://127.0.0.1:9"
os.environ["no_proxy"] = os.environ["NO_PROXY"] = ""


class BadJob(Exception):
    """A job that is refused before anything is compiled."""


def text(job, key):
    value = job.get(key)
    if not isinstance(value, str):
        raise BadJob(f"field '{key}' must be a text")
    return value


def write_files(job, folder):
    files = job.get("files", {})
    if not isinstance(files, dict):
        raise BadJob("field 'files' must be an object")
    for name, content in files.items():
        if not FILE_NAME.fullmatch(name):
            raise BadJob(f"file name '{name}' is refused")
        try:
            data = base64.b64decode(content, validate=True)
        except (binascii.Error, TypeError, ValueError) as error:
            raise BadJob(f"file '{name}' is not base64") from error
        with open(os.path.join(folder, name), "xb") as file:
            file.write(data)


def standards(job):
    wanted = job.get("standards", ["ua-1", "a-2a"])
    if not isinstance(wanted, list) or not set(map(str, wanted)) <= STANDARDS:
        raise BadJob("field 'standards' names an unknown standard")
    return wanted


def timestamp(job):
    value = job.get("timestamp")
    if value is not None and (isinstance(value, bool) or not isinstance(value, int)):
        raise BadJob("field 'timestamp' must be a whole number of seconds")
    return value


def typst_job(job):
    import typst

    source = text(job, "source")
    with tempfile.TemporaryDirectory(prefix="fallwerk-") as folder:
        root = os.path.join(folder, "job")
        nowhere = os.path.join(folder, "packages")
        os.mkdir(root)
        os.mkdir(nowhere)
        write_files(job, root)
        main = os.path.join(root, "main.typ")
        with open(main, "x", encoding="utf-8", newline="") as file:
            file.write(source)
        pdf = typst.compile(
            main, root=root, format="pdf", pdf_standards=standards(job), timestamp=timestamp(job),
            package_path=nowhere, package_cache_path=nowhere,
        )
    return {"ok": True, "pdf": base64.b64encode(pdf).decode("ascii")}


def ping(_job):
    import typst

    return {"ok": True, "typst": typst.__version__}


JOBS = {"typst": typst_job, "ping": ping}


def answer(line):
    try:
        job = json.loads(line)
        if not isinstance(job, dict):
            raise BadJob("a job is a JSON object")
        handler = JOBS.get(job.get("job"))
        if handler is None:
            raise BadJob("unknown job")
        return handler(job)
    except BadJob as error:
        return {"ok": False, "error": f"job refused: {error}"}
    except json.JSONDecodeError as error:
        return {"ok": False, "error": f"job refused: not JSON: {error.msg}"}
    except ModuleNotFoundError as error:
        return {"ok": False, "missing": error.name or "typst", "error": f"Python module {error.name} is not installed"}
    except Exception as error:  # the compiler's own errors; the worker lives on
        return {"ok": False, "error": str(error) or type(error).__name__}


def main():
    while True:
        line = sys.stdin.buffer.readline(MAX_LINE + 1)
        if not line:
            return
        if len(line) > MAX_LINE:
            print(json.dumps({"ok": False, "error": "job refused: line too long"}), flush=True)
            return
        print(json.dumps(answer(line)), flush=True)


if __name__ == "__main__":
    main()
