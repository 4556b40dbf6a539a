package dev.touchstone.candidates.web;

import dev.touchstone.candidates.ApplicationStatus;
import dev.touchstone.candidates.CandidateFilter;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The query part of the list’s address; an empty choice means any. */
record ListQuery(
        @Nullable String q,
        @Nullable String job,
        @Nullable Stage stage,
        @Nullable ApplicationStatus status) {

    CandidateFilter toFilter() {
        return new CandidateFilter(q, jobId(), stage, status);
    }

    /** The address of the first page of this list. */
    String href() {
        var uri = UriComponentsBuilder.fromPath("/candidates");
        add(uri, "q", q);
        add(uri, "job", job);
        add(uri, "stage", stage);
        add(uri, "status", status);
        return uri.encode().toUriString();
    }

    private @Nullable JobOpeningId jobId() {
        return job == null || !job.matches("[0-9a-fA-F-]{36}") ? null : JobOpeningId.of(job);
    }

    private static void add(UriComponentsBuilder uri, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            uri.queryParam(name, value);
        }
    }
}
