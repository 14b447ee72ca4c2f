"""what is counted, for Prometheus

A registry of our own, so that two houses in one process do not add up. No label holds a person, a text or a token.
"""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

MILLISECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5)


class Metrics:
    """All that is counted in one process."""

    def __init__(self) -> None:
        registry = self.registry = CollectorRegistry()
        self.heard = Counter(
            "halfpast_heard", "Messages that people sent us", ["channel", "heard"], registry=registry
        )
        self.turns = Histogram(
            "halfpast_turn_seconds",
            "From a decoded message to its commit",
            buckets=MILLISECONDS,
            registry=registry,
        )
        self.races = Counter(
            "halfpast_races", "Turns taken again with fresh facts", ["why"], registry=registry
        )
        self.letters = Counter(
            "halfpast_letters", "Letters handed to a channel", ["channel", "outcome"], registry=registry
        )
        self.lines = Gauge(
            "halfpast_line_interrupted",
            "Whether letters of a line wait for its vendor: 1 sees whether it answers again, 2 leaves it alone",
            ["channel", "line"],
            registry=registry,
        )
        self.breaks = Counter(
            "halfpast_line_breaks", "How often a line was interrupted", ["channel", "line"], registry=registry
        )
        self.chores = Counter(
            "halfpast_chores", "What was done by the clock", ["chore", "outcome"], registry=registry
        )
        self.edges = Counter(
            "halfpast_edges", "What a channel turned away or passed over", ["what"], registry=registry
        )
        self.beats = Counter("halfpast_beats", "Beats of the clock", ["how"], registry=registry)
        self.answers = Counter("halfpast_answers", "Answers over HTTP", ["status"], registry=registry)

    def page(self) -> bytes:
        """Return everything in Prometheus' text format."""
        return generate_latest(self.registry)
