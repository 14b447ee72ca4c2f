"""Rules over kinds of words, in any language: three sweeps over the sentence, each a table.

The first sweep finds what stands by itself: dates, clock times, parts of the day, lengths. The second joins them to
stretches: "from 2 to 4", "by friday", "an hour later". The third joins days with hours.
"""
