"""Runs every command of docs/archives.md, in its order, on a made-up archive, and compares what the engines give.

    COPYDESK=PATH python3 -m pytest Tests/ArchiveTests

`ARCHIVE_COUNT` sets the number of articles (100,000 unless told). Needs pytest, pyspark, duckdb and Java.
"""

import collections
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

import pytest

import make_archive

ROOT = pathlib.Path(__file__).resolve().parents[2]
COUNT = int(os.environ.get("ARCHIVE_COUNT", "100000"))
BROKEN = [number for number in range(1, COUNT + 1) if number % make_archive.BROKEN_EVERY == 0]


def blocks(language: str) -> list[str]:
    """The fenced blocks of the page in a language."""
    text = (ROOT / "docs" / "archives.md").read_text("utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """A folder with the archive and the page's scripts, and its commands run: their standard outputs in order."""
    folder = tmp_path_factory.mktemp("archive")
    binaries = folder / "bin"
    binaries.mkdir()
    copydesk = shutil.which(os.environ.get("COPYDESK", "copydesk"))
    assert copydesk, "set COPYDESK to the program to test"
    (binaries / "copydesk").symlink_to(pathlib.Path(copydesk).resolve())
    with open(folder / "articles.jsonl", "w", encoding="utf-8") as archive:
        subprocess.run([sys.executable, make_archive.__file__, str(COUNT)], stdout=archive, check=True)
    names = re.findall(r"Save this as `(\w+\.py)`", (ROOT / "docs" / "archives.md").read_text("utf-8"))
    scripts = blocks("python")
    assert len(names) == len(scripts) == 2
    for name, script in zip(names, scripts):
        (folder / name).write_text(script, "utf-8")
    path = os.pathsep.join([str(binaries), str(pathlib.Path(sys.executable).parent), os.environ["PATH"]])
    environment = os.environ | {"PATH": path, "PYSPARK_PYTHON": sys.executable, "LC_ALL": "C.UTF-8"}
    outputs = []
    for command in blocks("sh"):
        done = subprocess.run(
            ["sh", "-e", "-c", command], cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8"
        )
        assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
        outputs.append(done.stdout)
    return folder, outputs


def lines(path: pathlib.Path) -> list[str]:
    return path.read_text("utf-8").splitlines()


def test_every_record_comes_back_in_its_place(desk):
    folder, _ = desk
    paths = [json.loads(line)["path"] for line in lines(folder / "facts.jsonl")]
    broken = set(BROKEN)
    assert paths == [make_archive.article(number)[0] for number in range(COUNT) if number + 1 not in broken]


def test_broken_records_are_named_by_their_line(desk):
    _, outputs = desk
    assert [int(number) for number in re.findall(r"\d+", re.sub(r"\{.*?\}", "", outputs[0]))] == BROKEN


def test_batches_and_spark_give_the_lines_of_one_machine(desk):
    folder, _ = desk
    one = lines(folder / "facts.jsonl")
    assert lines(folder / "facts-in-batches.jsonl") == one
    assert collections.Counter(lines(folder / "facts-from-spark.jsonl")) == collections.Counter(one)


def test_the_question_gets_the_true_answer(desk):
    _, outputs = desk
    rows = [line.split("\t") for line in outputs[-1].splitlines()]
    assert {int(year): float(amount) for year, amount, _, _ in rows} == make_archive.HARVEST
    broken = set(BROKEN)
    told = sum(1 for number in range(0, COUNT, 10) if number + 1 not in broken)
    assert sum(int(articles) for _, _, _, articles in rows) == told


def test_memory_does_not_depend_on_the_number_of_records(desk):
    folder, _ = desk

    def peak(count: int) -> int:
        command = f"head -n {count} articles.jsonl | exec bin/copydesk extract --jsonl --format json > /dev/null"
        script = (
            "import resource, subprocess, sys; subprocess.run(['sh', '-c', sys.argv[1]], stderr=subprocess.DEVNULL);"
            "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
        )
        return int(subprocess.run([sys.executable, "-c", script, command], cwd=folder, capture_output=True, check=True).stdout)

    # How far one thread runs ahead of the other adds a few megabytes now and then; what is kept adds them every time.
    few, many = peak(COUNT // 20), min(peak(COUNT) for _ in range(3))
    assert many <= few * 1.25 + 4096, f"{few} KB, {many} KB"
