package dev.touchstone.questionbank;

import dev.touchstone.identity.AccountId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept with a question beside its versions.
 *
 * @param owner who looks after it; null for nobody
 * @param tags in order
 */
public record KeptBy(@Nullable AccountId owner, List<String> tags) {}
