"""JUnit XML, which most CI servers draw: a test case per finding, and one per check that found nothing."""

from __future__ import annotations

from xml.etree import ElementTree

from tracker.check.codes import CODES
from tracker.check.finding import Finding, Result
from tracker.check.output.text import place
from tracker.language.safe import visible


def junit(result: Result) -> str:
    """Errors are failures; warnings and news are passed cases with their text as output."""
    suites = ElementTree.Element("testsuites")
    suite = ElementTree.SubElement(suites, "testsuite", name="tracker check")
    cases = 0
    for check in result.checks:
        findings = [f for f in result.findings if CODES[f.code].check == check]
        for finding in findings:
            _case(suite, check, finding)
        if not findings:
            ElementTree.SubElement(suite, "testcase", classname="tracker.check", name=check, time="0")
        cases += len(findings) or 1
    failures = str(result.count("error"))
    for element in (suites, suite):
        element.attrib.update(tests=str(cases), failures=failures, errors="0")
    suite.set("skipped", "0")
    suite.set("time", "0")
    ElementTree.indent(suites)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(suites, encoding="unicode") + "\n"
    )


def _case(suite: ElementTree.Element, check: str, finding: Finding) -> None:
    name = f"{finding.code} {place(finding)}"
    case = ElementTree.SubElement(suite, "testcase", classname=f"tracker.check.{check}", name=name, time="0")
    case.attrib.update(file=visible(finding.path), line=str(max(finding.line, 1)))
    parts = (*finding.message.split("\n"), finding.excerpt.strip(), finding.remedy)
    text = "\n> ".join(visible(part) for part in parts if part)
    if finding.severity == "error":
        ElementTree.SubElement(
            case, "failure", type=finding.code, message=visible(finding.message)
        ).text = text
    else:
        ElementTree.SubElement(case, "system-out").text = text
