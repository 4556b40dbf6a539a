package dev.touchstone.roleplay.web;

import java.util.UUID;

/** A message as a page sends it; {@code clientId} makes a repeated send one message. */
record Said(UUID clientId, String text) {}
