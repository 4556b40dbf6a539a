package dev.touchstone.hiring.web;

import dev.touchstone.candidates.JobApplicationId;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Whom somebody selected on a board, kept in their session so that the page that follows has an address to go back to. */
record BulkSelection(String job, ArrayList<String> ids, BulkAction action) implements Serializable {

    static final String KEY = "hiring.bulk.selection";

    static BulkSelection of(String job, List<JobApplicationId> ids, BulkAction action) {
        var plain = new ArrayList<String>();
        ids.forEach(id -> plain.add(id.toString()));
        return new BulkSelection(job, plain, action);
    }

    List<JobApplicationId> applications() {
        return ids.stream().map(JobApplicationId::of).toList();
    }
}
