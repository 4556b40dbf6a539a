package dev.touchstone.writtentest;

import java.time.Duration;
import java.time.Instant;

/** How often something was noticed in a sitting, how long it was all in all, and when first and last. */
public record SeenSignal(Signal signal, int times, Duration all, Instant firstAt, Instant lastAt) {}
