"""what guards rows beyond their columns: takings overlap under one claim only; the event log only grows"""

from __future__ import annotations

_OTHER = """
    SELECT 1 FROM takings AS other
    WHERE other.business_id = NEW.business_id AND other.resource_id = NEW.resource_id
      AND other.starts_at > NEW.starts_at - 86400000000 AND other.starts_at < NEW.ends_at
      AND other.ends_at > NEW.starts_at AND other.claim <> NEW.claim
"""
_NOT_ITSELF = """
      AND NOT (other.resource_id = OLD.resource_id AND other.starts_at = OLD.starts_at
               AND other.booking_id = OLD.booking_id)
"""

RULES = {
    "sqlite": (
        f"""CREATE TRIGGER takings_overlap_new BEFORE INSERT ON takings
        WHEN EXISTS ({_OTHER})
        BEGIN SELECT RAISE(ABORT, 'overlap'); END""",
        f"""CREATE TRIGGER takings_overlap_changed
        BEFORE UPDATE OF business_id, resource_id, starts_at, ends_at, claim ON takings
        WHEN EXISTS ({_OTHER}{_NOT_ITSELF})
        BEGIN SELECT RAISE(ABORT, 'overlap'); END""",
        """CREATE TRIGGER events_never_change BEFORE UPDATE ON events
        BEGIN SELECT RAISE(ABORT, 'the event log only grows'); END""",
        """CREATE TRIGGER events_never_go BEFORE DELETE ON events
        BEGIN SELECT RAISE(ABORT, 'the event log only grows'); END""",
    ),
    "postgresql": (
        "CREATE EXTENSION IF NOT EXISTS btree_gist",
        """ALTER TABLE takings ADD CONSTRAINT takings_overlap EXCLUDE USING gist (
            business_id WITH =, resource_id WITH =, tstzrange(starts_at, ends_at) WITH &&, claim WITH <>
        )""",
        """CREATE FUNCTION events_only_grow() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'the event log only grows'; END $$""",
        """CREATE TRIGGER events_never_change BEFORE UPDATE OR DELETE OR TRUNCATE ON events
        FOR EACH STATEMENT EXECUTE FUNCTION events_only_grow()""",
    ),
}
"""What guards rows beyond their columns: takings overlap under one claim only; the event log only grows."""
