package dev.touchstone.questionbank.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.touchstone.questionbank.ImportState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an import stands, for a program.
 *
 * @param format none while a long file is still being read, and of one that could not be read
 * @param page where a person looks it through
 * @param counts how many of its questions each view of that page shows
 * @param repeated other imports of the very same file that were not discarded, newest first
 * @param reading what was read, as a dry run answers it; only right after it was sent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"id", "name", "format", "state", "createdAt", "page", "counts", "repeated", "reading"})
record ImportAnswer(
        String id,
        String name,
        @Nullable String format,
        ImportState state,
        Instant createdAt,
        String page,
        Map<String, Long> counts,
        List<Other> repeated,
        @Nullable Map<String, @Nullable Object> reading) {

    /** Another import. */
    @JsonPropertyOrder({"id", "state", "createdAt", "page"})
    record Other(String id, ImportState state, Instant createdAt, String page) {}
}
