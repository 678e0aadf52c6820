"""The film's data, as plain frozen types that every stage shares. No third-party imports here."""
