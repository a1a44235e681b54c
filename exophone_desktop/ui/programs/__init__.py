"""The settings for other programs: links, CRM, keys, access."""
