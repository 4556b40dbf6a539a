package dev.touchstone.roleplay.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A message as a page sends it; {@code clientId} makes a repeated send one message. */
record Said(@NotNull UUID clientId, @NotNull String text) {}
