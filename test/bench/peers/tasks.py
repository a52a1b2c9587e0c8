"""The bench's job with Python's standard library alone, as a careful person would write it.

Reads a JSON array of rows (the header first) from the file named on the command line, then does the job once for every
line on standard input, and answers each with one line of JSON: milliseconds, peak megabytes, and (for the line "figures") what it came to.
What a text means is worked out once per distinct text (lru_cache). Reading the JSON is not part of the time.
"""
import datetime
import functools
import json
import re
import resource
import sys
import time
import unicodedata
from collections import Counter

WHOLE_DAY = re.compile(r"^(\d{4})[.\-/年](\d{1,2})[.\-/月](\d{1,2})日?$")
MONTH_END = re.compile(r"^(\d{1,2})月底前?$")
YEAR_END = re.compile(r"^年底前?$")
QUARTER = re.compile(r"^第([一二三四])季度$")
LONG_TERM = re.compile(r"长期|持续|常态")
DONE = re.compile(r"^(已?办结|已?完成)$")
SEPARATORS = re.compile(r"[、，,；;]")
BLANKS = re.compile(r"\s+")
EPOCH = datetime.date(1899, 12, 30).toordinal()


def serial(year, month, day):
    return datetime.date(year, month, day).toordinal() - EPOCH


def month_end(year, month):
    return serial(year + month // 12, month % 12 + 1, 1) - 1


def clean(cell):
    return BLANKS.sub(" ", unicodedata.normalize("NFKC", str(cell))).strip()


@functools.lru_cache(maxsize=None)
def cleaned(cell):
    return clean(cell)


@functools.lru_cache(maxsize=None)
def units(cell):
    text = clean(cell)
    return tuple(name.strip() for name in SEPARATORS.split(text)) if text else ()


@functools.lru_cache(maxsize=None)
def is_done(cell):
    return DONE.match(clean(cell)) is not None


@functools.lru_cache(maxsize=None)
def day_of(cell):
    if isinstance(cell, (int, float)):
        return cell
    found = WHOLE_DAY.match(clean(cell))
    return serial(*map(int, found.groups())) if found else None


@functools.lru_cache(maxsize=None)
def due_of(cell, year):
    """Kind and day of a deadline."""
    if isinstance(cell, (int, float)):
        return "date", cell
    text = clean(cell)
    if text in ("", "/", "无"):
        return "none", None
    if LONG_TERM.search(text):
        return "long-term", None
    day = day_of(text)
    if day is not None:
        return "date", day
    found = MONTH_END.match(text)
    if found:
        return "date", month_end(year, int(found.group(1)))
    if YEAR_END.match(text):
        return "date", serial(year, 12, 31)
    found = QUARTER.match(text)
    if found:
        return "date", month_end(year, "一二三四".index(found.group(1)) * 3 + 3)
    return "unknown", None


def job(rows, as_of):
    findings = Counter()
    states = Counter()
    by_source = {}
    by_unit = {}
    notice = []
    numbers = set()
    for number, source, task, lead, _co, _leader, assigned, deadline, status, progress, finished, _remark in rows:
        text = task.strip()
        leads = units(lead)
        kind, day = due_of(deadline, 2024)
        done = is_done(status)
        begun = day_of(assigned)
        ended = day_of(finished)
        if not text:
            findings["task-missing"] += 1
        if not leads:
            findings["unit-missing"] += 1
        if kind == "unknown":
            findings["deadline-unreadable"] += 1
        if kind == "none" and not done:
            findings["deadline-missing"] += 1
        if begun is not None and day is not None and day < begun:
            findings["deadline-before-assigned"] += 1
        if begun is not None and ended is not None and ended < begun:
            findings["finished-before-assigned"] += 1
        if done and ended is None:
            findings["done-without-date"] += 1
        if done and not clean(progress):
            findings["result-missing"] += 1
        if number in numbers:
            findings["number-duplicate"] += 1
        numbers.add(number)
        if done:
            state = "done"
        elif kind == "long-term":
            state = "long-term"
        elif day is not None and day < as_of:
            state = "overdue"
            notice.append((str(number), text, "、".join(leads), as_of - day))
        else:
            state = "open"
        states[state] += 1
        if state != "long-term":
            for groups, key in [(by_source, cleaned(source)), *((by_unit, lead) for lead in leads)]:
                line = groups.setdefault(key, [0, 0])
                line[0] += 1
                line[1] += done
    notice.sort(key=lambda row: -row[3])
    return {
        "total": states["done"] + states["overdue"] + states["open"],
        "done": states["done"],
        "overdue": states["overdue"],
        "longTerm": states["long-term"],
        "bySource": [[key, *line] for key, line in by_source.items()],
        "byUnit": [[key, *line] for key, line in by_unit.items()],
        "findings": dict(findings),
        "noticeRows": notice,
    }


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        rows = json.load(file)[1:]
    as_of = int(sys.argv[2])
    for line in sys.stdin:
        start = time.perf_counter()
        figures = job(rows, as_of)
        milliseconds = (time.perf_counter() - start) * 1000
        answer = {"milliseconds": milliseconds, "peakMegabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}
        if line.strip() == "figures":
            answer["figures"] = figures
        print(json.dumps(answer), flush=True)


main()
