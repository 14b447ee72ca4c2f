"""the command line, as people and programs use it"""

import json
import re
from datetime import timedelta
from pathlib import Path

import pytest

from bot.cli.commands import COMMANDS
from bot.compose import wall_clock

CATALOG = "bot/demo/willow.toml"
DAY = wall_clock() + timedelta(days=4)


def test_the_help_names_every_command(run):
    said = run("--help").output

    assert all(name in said for name in COMMANDS)


def test_an_unknown_command_is_refused(run):
    assert 2 == run("bok").exit_code


def test_a_piped_demo_talk_ends_with_a_booking_that_the_agenda_shows(run):
    talk = run("talk", "--demo", lines="haircut tomorrow afternoon\n1\nAlex\nyes\n")
    agenda = run("agenda", "--demo")

    assert 0 == talk.exit_code
    assert "haircut tomorrow afternoon" in talk.stdout
    assert "Booked, Alex" in talk.stdout
    assert "Try:" in talk.stderr
    assert "Alex" in agenda.stdout


def test_each_demo_talk_starts_on_a_fresh_book(run):
    run("talk", "--demo", lines="haircut tomorrow afternoon\n1\nAlex\n")
    run("talk", "--demo", lines="hello\n")

    assert "Alex" not in run("agenda", "--demo").stdout


def test_a_demo_talk_of_many_lines_is_no_flood(run):
    said = run("talk", "--demo", lines="where are you?\n" * 30).stdout

    assert 30 == said.count("12 Harbour St")


def test_without_a_demo_talk_there_is_no_demo_agenda(run):
    result = run("agenda", "--demo")

    assert 2 == result.exit_code
    assert "halfpast talk --demo" in result.stderr


def test_a_talk_at_another_time_is_held_at_that_time(willow):
    said = willow("talk", "--now", "2026-03-02T10:00", lines="haircut tomorrow afternoon\n").stdout

    assert "Tue 3 Mar" in said
    assert "Held to 10:15am" in said


def test_staff_talk_as_staff(willow):
    assert 0 == willow("talk", "--as", "staff", lines="hello\n").exit_code


def test_without_a_catalog_nobody_talks_and_the_operator_is_told_what_to_do(run):
    result = run("talk", lines="hello\n")

    assert 2 == result.exit_code
    assert "halfpast catalog apply" in result.stderr
    assert "Traceback" not in result.output


def test_the_same_catalog_again_changes_nothing(run):
    assert run("catalog", "apply", CATALOG).stdout == run("catalog", "apply", CATALOG).stdout


def test_a_broken_catalog_is_refused_whole_with_file_and_line(run, tmp_path):
    broken = tmp_path / "broken.toml"
    broken.write_text('[business]\nid = "willow"\nname = 7\n')
    results = [run("catalog", verb, str(broken)) for verb in ("check", "apply")]

    assert [2, 2] == [result.exit_code for result in results]
    assert all("broken.toml:3" in result.stderr for result in results)
    assert 2 == run("agenda").exit_code


def test_a_catalog_that_is_fine_is_said_to_be(run):
    result = run("catalog", "check", CATALOG)

    assert 0 == result.exit_code
    assert "is fine" in result.stdout


def test_staff_enter_a_booking_and_the_agenda_shows_it(willow):
    entered = willow("book", f"cut with Ana on {DAY:%A} at 3pm", "--name", "Sam", "--phone", "+447700900123")
    agenda = willow("agenda").stdout

    assert (0, True) == (entered.exit_code, "Booked" in entered.stdout)
    assert "Sam" in agenda
    assert "15:00-15:30" in agenda


def test_how_full_the_days_are_is_shown_by_the_hour_or_by_the_day(willow):
    willow("book", f"cut with Ana on {DAY:%A} at 3pm", "--name", "Sam", "--phone", "+447700900123")
    day = willow("free", "--from", f"{DAY:%Y-%m-%d}", "--days", "1", "--location", "harbour-st").stdout
    month = willow("free", "--days", "28").stdout

    assert re.search(
        "Ana +·{7}▅·{5} +96%", day
    )  # half of the hour from three on, of thirteen hours from eight on
    assert re.search("Chloe +·{13} +100%", day)
    assert "Ben" not in day
    assert re.search("Ana +·{4}▁·{23} ", month)
    assert "Mill Lane" in month


def test_a_place_that_there_is_not_has_no_free_time(willow):
    result = willow("free", "--location", "harbour")

    assert 2 == result.exit_code
    assert "harbour-st" in result.stderr


def test_a_time_that_is_taken_is_not_entered_and_others_are_named(willow):
    words = f"cut with Ana on {DAY:%A} at 3pm"
    willow("book", words, "--name", "Sam", "--phone", "+447700900123")
    second = willow("book", words, "--name", "Alex", "--phone", "07700 900124")

    assert 1 == second.exit_code
    assert "1)" in second.stdout
    assert "Alex" not in willow("agenda").stdout


def test_a_phone_number_that_is_none_is_refused(willow):
    result = willow("book", "cut tomorrow", "--name", "Sam", "--phone", "12")

    assert 2 == result.exit_code
    assert "+447700900123" in result.stderr


def test_the_agenda_of_one_day_leaves_the_others_out(willow):
    willow("book", f"cut with Ana on {DAY:%A} at 3pm", "--name", "Sam", "--phone", "+447700900123")

    assert "Sam" in willow("agenda", "--day", f"{DAY:%Y-%m-%d}").stdout
    assert "Sam" not in willow("agenda", "--day", f"{DAY + timedelta(days=1):%Y-%m-%d}").stdout


def numbers(said):
    return re.findall(r"^\W*(\d{4,10}) ", said, re.MULTILINE)


@pytest.fixture
def asked(willow):
    """A request for the meeting room, and its number."""
    words = f"meeting room on {DAY:%A} at 3pm at harbour"
    willow("book", words, "--name", "Eve", "--phone", "+447700900123")
    (number,) = numbers(willow("approvals").stdout)
    return number


def test_what_waits_is_listed_with_its_number_and_rivals(willow, asked):
    willow("talk", lines=f"oak on {DAY:%A} at 3pm\n2\nLuis\n")
    said = willow("approvals").stdout

    assert 2 == len(set(numbers(said)) & {asked, *numbers(said)})
    assert f"{asked} has a rival: Luis, meeting room Oak 3-4pm (waits too)" in said
    assert "halfpast approvals" in willow("agenda").stdout


def test_a_request_is_approved_once(willow, asked):
    first, second = willow("approve", asked, "--by", "Nadia"), willow("decline", asked)

    assert (0, True) == (first.exit_code, "Eve, meeting room, Oak" in first.stdout)
    assert (1, True) == (second.exit_code, "approved already: by Nadia" in second.stderr)
    assert "Nothing waits" in willow("approvals").stdout
    assert "booked" in willow("agenda").stdout


def test_a_request_is_declined_and_gone(willow, asked):
    result = willow("decline", asked, "--why", "the paint is wet")

    assert (0, True) == (result.exit_code, result.stdout.startswith("Declined: "))
    assert "Eve" not in willow("agenda").stdout


def test_the_letters_about_a_booking_are_shown_with_what_became_of_them(run):
    later = wall_clock() + timedelta(days=9)
    run("talk", "--demo", lines=f"cut with ana on {later:%d %B} at 3pm\nSam\n")
    (number,) = numbers(run("agenda", "--demo").stdout)
    shown = run("letters", "show", number, "--demo", "--words").stdout
    unknown = run("letters", "show", "0000000000", "--demo")

    assert f"{number}: {later:%a %d %b %Y}, 15:00-15:30, Sam, cut, Ana, Harbour St, booked" in shown
    assert ["answer", "reminder"] == re.findall("│ (answer|reminder) ", shown)
    assert "terminal" in shown
    assert "will be sent" in shown
    assert "Booked, Sam" in shown
    assert (1, True) == (unknown.exit_code, "There is no 0000000000" in unknown.stderr)


def test_what_is_blocked_is_said_back_listed_and_lifted_by_its_number(willow):
    willow("book", f"cut with Ana on {DAY:%A} at 3pm", "--name", "Sam", "--phone", "+447700900123")
    made = willow("block", "ana", f"{DAY:%A} 2-5pm", "--reason", "dentist", "--by", "Nadia")
    listed, agenda = willow("blocks").stdout, willow("agenda").stdout
    full = willow("book", f"cut with Ana on {DAY:%A} at 4pm", "--name", "Kim", "--phone", "+447700900124")
    lifted, again = willow("unblock", "1"), willow("unblock", "1")
    free = willow("book", f"cut with Ana on {DAY:%A} at 4pm", "--name", "Kim", "--phone", "+447700900124")

    assert (0, True) == (made.exit_code, made.stdout.startswith(f"Block 1: Ana, {DAY:%a} "))
    assert re.search(r"2-5pm \(dentist\)\.\nStill booked: \d{4} Sam .* 3pm\.\nThey stay", made.stdout)
    assert all(word in listed for word in ("Ana", "dentist", "Nadia", "no"))
    assert re.search(r"Blocked \(1\): Ana, .*, 2-5pm \(dentist\)\nSome cannot be kept as they are", agenda)
    assert "Waits for a person" not in agenda
    assert (1, 0) == (full.exit_code, free.exit_code)
    assert (0, True) == (lifted.exit_code, lifted.stdout.startswith("Lifted: Ana"))
    assert (1, "No block 1 stands.\n") == (again.exit_code, again.stderr)
    assert "Nothing is blocked." in willow("blocks").stdout


def test_a_catalog_that_breaks_bookings_asks_for_force_and_flags_them(willow, tmp_path):
    willow("book", f"cut with Ana on {DAY:%A} at 3pm", "--name", "Sam", "--phone", "+447700900123")
    shorter = tmp_path / "shorter.toml"
    shorter.write_text(Path(CATALOG).read_text().replace('mon-sun = "8:00-21:00"', 'mon-sun = "8:00-12:00"'))
    refused = willow("catalog", "apply", str(shorter))
    forced = willow("catalog", "apply", str(shorter), "--force")
    (number,) = numbers(willow("flagged").stdout)
    kept, unknown = willow("flagged", "--keep", number), willow("flagged", "--keep", number)

    assert (2, "") == (refused.exit_code, refused.stdout)
    assert f"{number} Sam " in refused.stderr
    assert "Harbour St has other hours" in refused.stderr
    assert (0, True) == (forced.exit_code, "Bookings flagged for staff: 1." in forced.stdout)
    assert (0, True) == (kept.exit_code, f"{number} stays as it is.\nNothing is flagged." in kept.stdout)
    assert (1, True) == (unknown.exit_code, "No flagged booking" in unknown.stderr)
    assert "Sam" in willow("agenda").stdout


@pytest.mark.parametrize(
    ("what", "when", "said"),
    [
        ("zoe", "friday", "Block what? I know Ana"),
        ("ana", "dentist", "Block it when?"),
        ("ana", "friday 3pm", "Until when?"),
    ],
)
def test_what_is_not_clear_is_not_blocked(willow, what, when, said):
    result = willow("block", what, when)

    assert (1, True) == (result.exit_code, result.stderr.startswith(said))
    assert "Nothing is blocked." in willow("blocks").stdout


def test_who_came_is_not_written_down_before_the_visit(willow):
    willow("book", f"cut with Ana on {DAY:%A} at 3pm", "--name", "Sam", "--phone", "+447700900123")
    (number,) = numbers(willow("agenda").stdout)
    early, unknown = willow("missed", number), willow("attended", "0000000000")

    assert (1, True) == (early.exit_code, "has not begun" in early.stderr)
    assert (1, True) == (unknown.exit_code, "There is no 0000000000" in unknown.stderr)
    assert "attended: 0" in willow("attended", "--all-past").stdout
    assert 2 == willow("attended").exit_code
    assert 2 == willow("attended", number, "--all-past").exit_code


def test_who_came_is_written_down_and_corrected(run):
    run(
        "talk",
        "--demo",
        "--now",
        f"{DAY - timedelta(days=10):%Y-%m-%d}T10:00",
        lines="cut with ana tomorrow 3pm\nSam\n",
    )
    day = f"{DAY - timedelta(days=9):%Y-%m-%d}"
    (number,) = numbers(run("agenda", "--demo", "--day", day).stdout)
    done = [run(each, number, "--demo") for each in ("attended", "missed")]

    assert ["Attended: ", "Missed: "] == [each.stdout[: each.stdout.index(" ") + 1] for each in done]
    assert "missed" in run("agenda", "--demo", "--day", day).stdout
    assert "attended: 0" in run("attended", "--all-past", "--demo").stdout


def test_a_wrong_setting_is_a_sentence_that_names_it(run, monkeypatch):
    monkeypatch.setenv("HALFPAST_PORT", "many")
    result = run("serve")

    assert 2 == result.exit_code
    assert "HALFPAST_PORT" in result.stderr
    assert "Traceback" not in result.output


def test_a_postgresql_that_is_not_there_is_a_sentence_that_names_the_setting(run, monkeypatch):
    monkeypatch.setenv("HALFPAST_DATABASE_URL", "postgresql://nobody@127.0.0.1:1/nothing")
    result = run("serve")

    assert 2 == result.exit_code
    assert "HALFPAST_DATABASE_URL" in result.stderr


def test_a_postgresql_that_is_not_migrated_is_refused_until_it_is(run, monkeypatch, fresh_database):
    monkeypatch.setenv("HALFPAST_DATABASE_URL", fresh_database)
    before = run("agenda")
    migrated = run("migrate")
    after = run("catalog", "apply", CATALOG)

    assert (2, True) == (before.exit_code, "halfpast migrate" in before.stderr)
    assert [0, 0] == [migrated.exit_code, after.exit_code]


def test_what_is_due_is_posted_and_the_work_ends(willow):
    assert "Letters worked on: 0" in willow("work", "--drain").stdout


def test_the_doctor_finds_a_house_in_order(willow):
    result = willow("doctor")

    assert 0 == result.exit_code
    assert "MEND" not in result.stdout


def test_the_doctor_says_how_to_mend_what_is_missing(run):
    result = run("doctor")

    assert 1 == result.exit_code
    assert "halfpast migrate" in result.stdout


def test_the_doctor_says_which_setting_is_wrong(run, monkeypatch):
    monkeypatch.setenv("HALFPAST_PORT", "many")
    result = run("doctor")

    assert 1 == result.exit_code
    assert "HALFPAST_PORT" in result.stdout


def test_when_answers_each_line_with_a_line(run):
    asked = [
        json.dumps({"text": "tomorrow at 3pm", "ref": "2026-03-02T10:00:00", "prev": "", "lang": "en"}),
        "no json",
        json.dumps(["a list"]),
        json.dumps({"text": "hello", "ref": "not a time"}),
    ]
    said = [json.loads(line) for line in run("when", "--jsonl", lines="\n".join(asked)).stdout.splitlines()]

    assert (["2026-03-03"], ["15:00"]) == (said[0]["dates"], said[0]["times"])
    assert said[0]["us"] > 0
    assert [True] * 3 == ["error" in each for each in said[1:]]


def test_when_shows_people_how_words_are_read(run):
    result = run("when", "tomorrow at 3pm", "--ref", "2026-03-02T10:00:00")

    assert 0 == result.exit_code
    assert result.stdout.strip()


def test_acts_answers_each_line_with_a_line(run):
    asked = json.dumps({"text": "yes please", "prev": "Shall I book it?", "prev_acts": ["CONFIRM"]})
    said = json.loads(run("acts", "--jsonl", lines=asked).stdout)

    assert "AFFIRM" in said["acts"]
