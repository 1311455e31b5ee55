"""Readiness, early adopters, rollout plan and measurement, computed without the tool."""
