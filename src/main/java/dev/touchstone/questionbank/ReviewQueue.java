package dev.touchstone.questionbank;

import dev.touchstone.shared.PageOf;
import dev.touchstone.shared.Paging;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** What waits for a reviewer, the longest first, in a fixed number of queries. */
@Service
public class ReviewQueue {

    private final QuestionReviews reviews;
    private final Questions questions;
    private final ImportDoubts doubts;
    private final WordingRules wording;
    private final LackingParts parts;

    ReviewQueue(
            QuestionReviews reviews,
            Questions questions,
            ImportDoubts doubts,
            WordingRules wording,
            LackingParts parts) {
        this.reviews = reviews;
        this.questions = questions;
        this.doubts = doubts;
        this.wording = wording;
        this.parts = parts;
    }

    /** How many wait. */
    public int size() {
        return reviews.waiting();
    }

    /** One slice of what waits. */
    public PageOf<Submission> page(Paging paging) {
        var waiting = PageOf.of(reviews.waiting(paging.size() + 1, paging.offset()), paging);
        var ids = new ArrayList<>(waiting.items().stream().map(OpenVersion::id).toList());
        var remarks = doubts.of(ids);
        ids.addAll(questions.publishedIds(
                waiting.items().stream().map(OpenVersion::question).toList()));
        var open = new HashMap<QuestionVersionId, QuestionVersion>();
        var published = new HashMap<QuestionId, QuestionVersion>();
        questions.byIds(ids).forEach(version -> {
            open.put(version.id(), version);
            if (version.status() == QuestionStatus.PUBLISHED) {
                published.put(version.question(), version);
            }
        });
        var lacking = parts.of(open.values());
        var submissions = waiting.items().stream()
                .map(one -> submission(one, open, published, remarks, lacking))
                .toList();
        return new PageOf<>(submissions, paging, waiting.more());
    }

    /** Which of these versions nothing speaks against. */
    List<QuestionVersionId> clear(List<QuestionVersionId> versions) {
        var remarks = doubts.of(versions);
        var found = questions.byIds(versions);
        var lacking = parts.of(found);
        return found.stream()
                .filter(version -> Submission.isClear(
                        version,
                        remarks.getOrDefault(version.id(), List.of()),
                        wording.in(version),
                        lacking.getOrDefault(version.id(), List.of())))
                .map(QuestionVersion::id)
                .toList();
    }

    private Submission submission(
            OpenVersion one,
            Map<QuestionVersionId, QuestionVersion> open,
            Map<QuestionId, QuestionVersion> published,
            Map<QuestionVersionId, List<Remark>> remarks,
            Map<QuestionVersionId, List<String>> lacking) {
        var version = Objects.requireNonNull(open.get(one.id()));
        return new Submission(
                one,
                version,
                published.get(one.question()),
                remarks.getOrDefault(one.id(), List.of()),
                wording.in(version),
                lacking.getOrDefault(one.id(), List.of()));
    }
}
