"""The language of the window: translators, the locale of dates and numbers, a font for it."""
