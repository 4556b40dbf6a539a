package dev.touchstone.identity;

/** A key as administrators see it: with who made it, and whether it opens anything. */
public record ApiKeyLine(ApiKey key, Account maker, ApiKeyState state) {}
