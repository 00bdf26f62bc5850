"""The report as a page: what it shows as plain values, and the template, styles and script that show it."""
