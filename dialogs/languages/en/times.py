"""English words for time: what each word is, and the hours a part of the day stands for.

Words of one line mean the same; words joined by ``_`` are said together. The kinds are explained in
``dialogs/when/kinds.py``, the rules over them stand in ``dialogs/when/rules/``. British and American habits both hold
where they do not contradict each other; the order of day and month is set by ``DAY_FIRST``.
"""

from __future__ import annotations

from dialogs.when.expression import Clock

WEEKDAYS = (
    "monday mon monday's",
    "tuesday tue tues tuesday's",
    "wednesday wed weds wednesday's wensday wedensday wendsday when's_day wens_day",
    "thursday thu thur thurs thursday's",
    "friday fri friday's",
    "saturday sat saturday's",
    "sunday sun sunday's",
)
MONTHS = (
    "january jan",
    "february feb febr",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sep sept",
    "october oct",
    "november nov",
    "december dec",
)
NUMBERS = {
    0: "zero", 2: "two too", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine", 10:
    "ten", 11: "eleven", 12: "twelve", 13: "thirteen", 14: "fourteen", 15: "fifteen", 16: "sixteen", 17:
    "seventeen", 18: "eighteen", 19: "nineteen", 20: "twenty", 30: "thirty", 40: "forty fourty", 50: "fifty",
}  # fmt: skip
NTHS = {
    1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9:
    "ninth", 10: "tenth", 11: "eleventh", 12: "twelfth twelvth", 13: "thirteenth", 14: "fourteenth", 15:
    "fifteenth", 16: "sixteenth", 17: "seventeenth", 18: "eighteenth", 19: "nineteenth", 20: "twentieth", 30:
    "thirtieth",
}  # fmt: skip
NTH_ENDINGS = "st nd rd th"

RELATIVE = {
    -2: "day_before_yesterday",
    -1: "yesterday yday",
    0: "today todays today's tday 2day current_date",
    1: (
        "tomorrow tomorow tommorow tommorrow tomorrows tomorrow's tmrw tmr tmw tmrow tomoz tomo 2moro 2morrow "
        "2mrw morrow 2moz 2mozz tmoz tmorrow tomz"
    ),
    2: "day_after_tomorrow day_after_tmrw day_after_tmr overmorrow",
}
# Several days of every week (Monday 0): words.
WEEKDAY_SETS: dict[tuple[int, ...], str] = {
    (0, 1, 2, 3, 4): "weekdays weekday",
    (5, 6): "weekends",
    **{(index,): f"{words.split()[0]}s" for index, words in enumerate(WEEKDAYS)},
}
UNITS = {
    "minute": "minute minutes min mins minute's minutes'",
    "hour": "hour hours hr hrs h hour's hours'",
    "day": "day days day's days'",
    "workday": "business_day business_days working_day working_days workday workdays work_day work_days",
    "week": "week weeks wk wks week's weeks'",
    "workweek": "working_week work_week workweek business_week",
    "midweek": "midweek",
    "weekend": "weekend wkend wknd week_end",
    "fortnight": "fortnight fortnights fortnight's",
    "month": "month months mth mths month's months'",
    "quarter": "",
    "year": "year years yr yrs year's years'",
    "decade": "decade decades",
}
PARTS = {
    "dawn": "dawn sunrise",
    "breakfast": "breakfast breakfast_time breakfasttime",
    "morning": "morning mornings morn forenoon am_slot",
    "lunch": "lunchtime lunch_time lunch lunch_hour luncheon dinnertime_midday",
    "afternoon": "afternoon afternoons arvo aft after_lunch",
    "teatime": "teatime tea_time",
    "before_work": "before_work b4_work before_school",
    "after_work": "after_work after_hours after_office_hours after_school",
    "evening": "evening evenings eve",
    "dinner": "dinner dinnertime dinner_time supper suppertime",
    "night": "night nite nighttime night-time night_time",
    "daytime": "daytime day_time",
    "day_start": "first_thing start_of_business start_of_play",
    "day_end": (
        "last_thing close_of_business cob eod end_of_day end_of_the_day close_of_play end_of_business end_of_play "
        "eob"
    ),
}
PART_HOURS = {
    "dawn": (300, 480),
    "breakfast": (420, 600),
    "morning": (360, 720),
    "lunch": (720, 840),
    "afternoon": (720, 1020),
    "teatime": (960, 1080),
    "before_work": (0, 540),
    "after_work": (1020, 1320),
    "evening": (1020, 1320),
    "dinner": (1080, 1260),
    "night": (1200, 1440),
    "daytime": (480, 1080),
    "day_start": (420, 600),
    "day_end": (960, 1140),
}
NOONS = {12: "noon noonish noontime midday mid-day noonday high_noon", 24: "midnight mid_night"}
CYCLES = {
    "day": "daily",
    "week": "weekly once_a_week once_per_week",
    "fortnight": "fortnightly biweekly bi-weekly",
    "month": "monthly once_a_month once_per_month",
    "year": "yearly annually",
}
HALVES = {"am": "am a.m a_m ante_meridiem", "pm": "pm p.m p_m post_meridiem"}

WORDS = {
    # what only sounds like a time
    "gap": (
        "how_are_you_today how_are_you_doing_today good_morning good_evening good_afternoon good_night good_day "
        "nice_day great_day lovely_day nice_evening great_evening lovely_evening nice_weekend great_weekend "
        "never_mind nevermind for_now not_now not_right_now wed_like wed_love wed_need wed_prefer wed_be wed_want just_now by_now right_now one_sec one_second "
        "leaving_out_of leaving_out_from leave_out_of leave_out_from one_moment sat_down wait_a_minute wait_a_min wait_a_sec just_a_minute just_a_min just_a_sec hang_on_a_minute may_i may_we may_be may_not may_have may_need"
    ),
    # figures
    "solo": "one",
    "couple": "couple couple_of a_couple a_couple_of",
    "few": "few a_few several",
    "qtr": "q qtr",
    "thousand": "thousand hundred million",
    "half": "half",
    "quarter": "quarter quarters",
    "oclock": "o'clock o\"clock oclock o_clock oclk o'clk clock oclocks o'clocks o'clock's hundred_hours",
    "ish": "ish",
    "sharp": "sharp exactly precisely on_the_dot dead_on bang_on",
    "past": "past",
    # words that place a day
    "tonight": "tonight tonite 2nite 2night tonght",
    "now": "now right_away immediately straight_away straightaway",
    "this": "this current",
    "next": "next nxt nex",
    "last": "last previous prior",
    "coming": "coming upcoming this_coming",
    "following": "following",
    "every": "every each",
    "other": "other",
    "same": "same",
    "that": "that those",
    "ago": "ago",
    "hence": "hence from_now",
    "once": "once",
    "turn": "times",
    # parts of a period
    "early": "early beginning_of start_of earlier_in early_in early_on",
    "mids": "mid middle_of middle midway",
    "late": "late later_in latter_part_of late_in",
    "start": "start",
    "end": "end end_of the_end_of ending",
    "weekof": "w_c week_commencing week_beginning week_starting",
    "rest": "rest_of remainder_of remaining_of",
    "later": "later l8r after_that afterwards later_on",
    "earlier": "earlier sooner",
    "onward": "onwards onward at_the_earliest at_earliest",
    "deadline": "at_the_latest at_latest latest_by",
    # small words
    "at": "at",
    "about": "about around approximately approx roughly circa near close_to ca abt arnd more_or_less",
    "in": "in during inside throughout",
    "on": "on",
    "of": "of in_the_month_of",
    "the": "the",
    "a": "a an",
    "for": "for",
    "with": "with",
    "as": "as",
    "it": "it that_one",
    "from": "from",
    "to": "to",
    "until": "ending_at ends_at end_at until till til untill 'til up_to up_until thru to_the",
    "by": "by as_late_as no_later_than not_later_than not_after",
    "after": "after later_than i_finish_at i_finish_work_at i_get_off_at i_get_off_work_at i_work_until i_work_til i_work_till",
    "before": "before b4 prior_to earlier_than i_start_at i_start_work_at",
    "between": "between btw betw",
    "within": "within",
    "since": (
        "since starting beginning commencing starting_from beginning_on commencing_on not_before no_earlier_than "
        "no_sooner_than not_earlier_than not_until starting_at beginning_at as_early_as starting_on as_of"
    ),
    "through": "through thru",
    "and": "and but",
    "or": "or if_not otherwise",
    "not": "not isn't neither never",
    "cannot": (
        "can't cannot cant can_not i'm_busy i_am_busy im_busy not_free unavailable not_available "
        "won't_be_available"
    ),
    "correct": "i_mean i_meant no_wait scratch_that actually_no no_sorry sorry_no or_rather correction make_that",
    "except": (
        "skip skipping leave_out leaving_out without_the except any_day_but any_time_but anytime_but any_day_except any_time_except but_not excluding except_for "
        "other_than apart_from besides bar anything_but"
    ),
    "instead": "instead_of rather_than",
    "rather": "instead",
    "ideally": "ideally preferably pref prefer rather best_would_be preferred would_prefer i'd_prefer",
    "than": "than",
    "any": "any any_time anytime sometime some_time whenever any_day all_day any_other",
    "also": "also",
    "soon": "soon shortly",
    "asap": (
        "asap as_soon_as_possible as_early_as_possible the_soonest earliest_possible soonest earliest "
        "next_available first_available come_now come_in_now come_over_now see_me_now fit_me_in_now"
    ),
    "latest": "latest as_late_as_possible",
    "noun": (
        "people persons person guests guest adults adult kids kid children tickets ticket seats seat rooms "
        "beds bed bedroom bedrooms bathroom bathrooms baths bath tables night_stay nights passengers "
        "passenger travelers travellers of_us star stars percent dollars dollar bucks pounds euros usd miles mile km members friends pax ppl bags bag stops stop "
        "times_a options option bedroomed way ways degrees chairs screens attendees participants slots spots "
        "century centuries flights grade show movie round wave units students pieces coins "
        "minutes_of things stuff items"
    ),
    "label": (
        "room table building gate floor flight bus platform chapter number terminal suite flat apartment apt unit row "
        "aisle line route section level episode season page ward bay studio channel zone extension ext seat"
    ),
    "street": "street st ave avenue road rd drive blvd boulevard lane terrace crescent",
    "born": "dob date_of_birth birthdate birth_date",
    "cancel": "cancel delete",
    "works": "works work suits good fine ok okay great perfect best better free available possible would'd_be would",
    "plan": (
        "schedule alarm remind reminder meeting appointment appt wake event call visit session interview lesson "
        "class haircut cut checkup dentist doctor gym training"
    ),
    "make": "make set put say let's_do lets_do",
    "propose": (
        "we_do i_do you_do u_do could_do can_do do_you_have do_u_have you_got u_got how_about what_about how_bout what_bout"
    ),
    "change": "change changed reschedule switch swap rebook",
    "back": "back",
    "forward": "forward forwards",
    "push": "push move shift delay postpone moved",
    "bring": "bring",
    "option": "option one_please choice slot",
    "is": "is",
    "are": "are",
    "please": "please pls plz thanks",
    "time": "time",
}

FEASTS = {
    "new_year": "new_year new_years new_year's new_year's_day new_year_day new_years_day",
    "new_years_eve": "new_year's_eve new_years_eve nye",
    "valentines": "valentine's_day valentines_day valentine's valentines",
    "st_patricks": "st_patrick's_day st_patricks_day saint_patrick saint_patrick's_day st_patrick's st_paddys_day st_paddy's_day paddys_day paddy's_day st_paddys",
    "good_friday": "good_friday",
    "easter": "easter easter_sunday easter_day",
    "easter_monday": "easter_monday",
    "earth_day": "earth_day",
    "workers_day": "international_workers'_day international_workers_day workers'_day workers_day labour_day may_day",
    "mothering": "mothering_sunday",
    "mothering/mothers_day": "mother's_day mothers_day",
    "fathers_day": "father's_day fathers_day",
    "memorial_day": "memorial_day",
    "independence": "independence_day",
    "labor_day": "labor_day",
    "halloween": "halloween hallowe'en",
    "thanksgiving": "thanksgiving thanksgiving_day",
    "black_friday": "black_friday",
    "christmas_eve": "christmas_eve xmas_eve",
    "christmas": "christmas xmas christmas_day xmas_day",
    "boxing_day": "boxing_day",
    "mlk": "mlk_day martin_luther_king_day martin_luther_king's_day martin_luther_king_jr_day",
    "presidents": "presidents_day president's_day presidents'_day",
    "columbus": "columbus_day",
    "veterans": "veterans_day",
    "shrove_tuesday": "pancake_day shrove_tuesday mardi_gras",
    "ash_wednesday": "ash_wednesday",
    "palm_sunday": "palm_sunday",
    "pentecost": "pentecost whit_sunday",
    "guy_fawkes": "guy_fawkes_night bonfire_night guy_fawkes",
}

TYPOS = (
    "monday tuesday wednesday thursday friday saturday sunday january february august september october november "
    "december tomorrow yesterday morning afternoon evening weekend midnight tonight fortnight"
)
NOT_TYPOS = "sundae mourning moaning warning fright weekends evenings mornings sundry"

# A word of two meanings counts only after one of the first kinds or before one of the second;
# "edge" is the beginning or the end of the message.
DOUBTFUL = {
    "may": (
        (
            "in of this next last coming following nth early mids late end start before until by since from to "
            "small mid big after between dash on weekday through mids"
        ),
        "nth ord small mid big four dash to until through",
    ),
    "march": (
        (
            "of this next last coming nth early mids late end start in before until by since from small mid big "
            "after on between weekday to the for till is dash comma stop edge or and is about at noun through "
            "date"
        ),
        "nth ord small mid big four the",
    ),
    **dict.fromkeys(
        ("april", "june"),
        (
            (
                "in of this next last coming following early mids late end start before until by since from nth ord "
                "small mid big after between dash on weekday through the for to and or comma any about slash at is gap"
            ),
            (
                "nth ord small mid big four dash comma or and stop edge is are works please to until through rather of "
                "at for the noun option also slash on in"
            ),
        ),
    ),
    "mar": (
        "nth ord small mid big of in dash slash comma stop",
        "nth ord small mid big four",
    ),
    "sat": (
        "on this next last coming following comma or and edge by until to from dash after before for at every",
        "nth ord small mid big three four solo month clock at comma part ampm hm or and dash stop edge week",
    ),
    "sun": (
        "on this next last coming following comma or and edge by until from dash before weekday every",
        "nth ord small mid big three four solo month clock at part ampm hm or and dash edge",
    ),
    "wed": (
        (
            "on this next last coming following comma or and edge by until to from dash after before for at every "
            "noun label gap"
        ),
        "nth ord small mid big three four solo month clock at comma part ampm hm or and dash stop edge",
    ),
    "second": (
        "the on until till from to of and by",
        "of month half weekday",
    ),
    "eve": (
        "rel weekday this month nth the in",
        "",
    ),
    "lunch": (
        "at after before around about over rel weekday during by",
        "",
    ),
    "dinner": (
        "at after before around about rel weekday by",
        "",
    ),
    "breakfast": (
        "at after before around about rel weekday by",
        "",
    ),
    "too": (
        "",
        "mid big minute oclock",
    ),
    "bar": (
        "",
        "weekday rel workdays",
    ),
    "q": (
        "four dash slash edge in of for this next last the",
        "small",
    ),
    "past": (
        "small mid big minute half quarter hunit a",
        "small mid weekday dunit weekend quarter",
    ),
}  # fmt: skip

POSTPOSED = ""
DAY_FIRST = True
CAPITAL_NOUNS = False
TOGETHER: dict[str, str] = {}
SPELLINGS: dict[str, str] = {}


def _heard_for_four(_items: object) -> Clock:
    """Return "for o'clock", as a phone writes it down."""
    return Clock(4)


ROWS = (("at? for oclock", "clock", _heard_for_four),)
LATER_ROWS: dict[str, tuple[()]] = {}
