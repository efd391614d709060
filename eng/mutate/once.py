#!/usr/bin/env python3
"""Tries the mutants that Stryker cannot: those in what a process makes once (static fields), since Stryker keeps one process for all mutants.

Each is written into the source of the copy, built, and tested by a process of its own. Usage: once.py COPY REPORT.json OUT.tsv
"""
import collections
import json
import os
import re
import subprocess
import sys

copy, report, out = sys.argv[1:4]
tests = os.path.join(copy, "tests", "GovDisclosure.Core.Tests", "bin", "Debug", "net10.0")
core = os.path.join(copy, "src", "GovDisclosure.Core")
build = ["dotnet", "build", core, "--no-restore", "--nologo", "-v", "q", "-clp:NoSummary"]
member = re.compile(r"^    (private|protected|public|internal|\[[A-Z])")
once = re.compile(r"static readonly|static [^(;]*\{ get; \} =")


def is_once(lines, line):
    while line > 0 and not member.match(lines[line]):
        line -= 1
    return bool(once.search(lines[line]))


def fails(*arguments):
    return subprocess.run(["dotnet", "exec", "GovDisclosure.Core.Tests.dll", *arguments], cwd=tests, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=60).returncode != 0


def is_killed():
    subprocess.run(["cp", os.path.join(core, "bin", "Debug", "net10.0", "GovDisclosure.Core.dll"), tests], check=True)
    try:
        return fails("-class", "*RuleCaseTests") or fails()
    except subprocess.TimeoutExpired:
        return True


def builds():
    return subprocess.run(build, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0


subprocess.run(["dotnet", "build", os.path.join(copy, "tests", "GovDisclosure.Core.Tests"), "--nologo", "-v", "q"], check=True, stdout=subprocess.DEVNULL)
if is_killed():
    sys.exit("the tests of the copy fail without any mutant")

number = collections.Counter()
with open(out, "w", encoding="utf-8") as results:
    for path, file in sorted(json.load(open(report, encoding="utf-8"))["files"].items()):
        place = os.path.join(core, path[path.rindex("GovDisclosure.Core/") + len("GovDisclosure.Core/"):])
        with open(place, encoding="utf-8", newline="") as text:
            source = text.read()
        lines = source.split("\n")
        for mutant in file["mutants"]:
            start, end = mutant["location"]["start"], mutant["location"]["end"]
            if mutant["status"] not in ("Survived", "NoCoverage") or not is_once(lines, start["line"] - 1):
                continue
            first = sum(len(line) + 1 for line in lines[: start["line"] - 1]) + start["column"] - 1
            last = sum(len(line) + 1 for line in lines[: end["line"] - 1]) + end["column"] - 1
            with open(place, "w", encoding="utf-8", newline="") as text:
                text.write(source[:first] + mutant["replacement"] + source[last:])
            status = ("Killed" if is_killed() else "Survived") if builds() else "CompileError"
            number[status] += 1
            print(os.path.basename(path), start["line"], status, source[first:last], mutant["replacement"], sep="\t", file=results, flush=True)
        with open(place, "w", encoding="utf-8", newline="") as text:
            text.write(source)

print(f"once a process: {number['Killed']} killed, {number['Survived']} survived, {number['CompileError']} not built")
