package dev.touchstone.questionbank.writer;

import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.QuestionVersionId;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Versions fetched some hundreds at a time, so that a large bank never stands in memory whole. */
record Batches(QuestionBank bank, List<QuestionVersionId> ids) implements Iterable<QuestionVersion> {

    private static final int SIZE = 500;

    Stream<QuestionVersion> stream() {
        return Stream.iterate(0, from -> from < ids.size(), from -> from + SIZE)
                .flatMap(from -> bank.versions(ids.subList(from, Math.min(from + SIZE, ids.size()))).stream());
    }

    @Override
    public Iterator<QuestionVersion> iterator() {
        return stream().iterator();
    }
}
