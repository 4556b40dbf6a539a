package dev.touchstone.writtentest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /** In the order of the paper, with their points once they are settled. */
    List<MarkingView.Open> of(Sitting sitting) {
        var paper = sittings.paper(sitting.id());
        var versions =
                keys.of(paper).stream().map(MarkingKeys.MarkingKey::version).toList();
        var given = answers.of(sitting.id());
        boolean settled = sitting.state() == SittingState.MARKED;
        var marks = settled ? answers.marks(sitting.id()) : Map.<Integer, BigDecimal>of();
        var comments = settled ? answers.comments(sitting.id()) : Map.<Integer, String>of();
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
