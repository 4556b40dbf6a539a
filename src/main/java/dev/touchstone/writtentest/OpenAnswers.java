package dev.touchstone.writtentest;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The answers of a paper that a person reads. */
@Component
class OpenAnswers {

    private final Sittings sittings;
    private final Answers answers;
    private final MarkingKeys keys;

    OpenAnswers(Sittings sittings, Answers answers, MarkingKeys keys) {
        this.sittings = sittings;
        this.answers = answers;
        this.keys = keys;
    }

    /** In the order of the paper, with what was settled so far. */
    List<MarkingView.Open> of(Sitting sitting) {
        var paper = sittings.paper(sitting.id());
        var versions =
                keys.of(paper).stream().map(MarkingKeys.MarkingKey::version).toList();
        var given = answers.of(sitting.id());
        var marks = answers.marks(sitting.id());
        var comments = answers.comments(sitting.id());
        List<MarkingView.Open> open = new ArrayList<>();
        for (int i = 0; i < paper.size(); i++) {
            var answer = given.get(paper.get(i).position());
            if (answer != null && answer.isForMarker(versions.get(i))) {
                open.add(new MarkingView.Open(
                        paper.get(i).position(),
                        paper.get(i).points(),
                        versions.get(i),
                        FilledFields.text(versions.get(i), answer),
                        Judgement.of(versions.get(i), answer),
                        marks.get(answer.position()),
                        comments.get(answer.position()),
                        null,
                        List.of()));
            }
        }
        return open;
    }
}
