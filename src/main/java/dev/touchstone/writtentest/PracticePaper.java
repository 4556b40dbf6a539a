package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.questionbank.CreditScheme;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.TypingTask;
import dev.touchstone.shared.LocalizedText;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * A few questions to get used to the page before the clock starts, from {@code config/written-test/practice.json}: the
 * same for everybody, none of them from the bank, and nothing is kept of what is answered.
 */
@Service
public class PracticePaper {

    private static final BigDecimal POINTS = BigDecimal.valueOf(2);

    private final PracticeFile file;
    private final Clock clock;

    PracticePaper(JsonMapper json, @Value("classpath:config/written-test/practice.json") Resource file, Clock clock)
            throws IOException {
        try (var in = file.getInputStream()) {
            this.file = json.readValue(in, PracticeFile.class);
        }
        this.clock = clock;
    }

    /** The practice paper, shown as the candidate's own will be. */
    public SittingView view(JobApplicationId application) {
        List<SittingView.Question> questions = new ArrayList<>();
        for (var entry : file.questions()) {
            questions.add(question(questions.size() + 1, entry));
        }
        var now = clock.instant();
        return new SittingView(
                application,
                SittingState.OPEN,
                false,
                false,
                0,
                questions.size(),
                now,
                null,
                now,
                null,
                List.copyOf(questions));
    }

    private SittingView.Question question(int position, Entry entry) {
        var options = entry.options() == null ? List.<LocalizedText>of() : entry.options();
        List<SittingView.Choice> choices = new ArrayList<>();
        for (var option : options) {
            choices.add(choice(entry.type(), choices.size(), option));
        }
        return new SittingView.Question(
                position,
                file.section(),
                entry.type(),
                POINTS,
                entry.stem(),
                choices,
                CreditScheme.USUAL,
                Answer.none(position),
                List.of(),
                List.of(),
                false,
                entry.task());
    }

    private static SittingView.Choice choice(QuestionType type, int place, LocalizedText text) {
        var letter = String.valueOf((char) ('A' + place));
        return type == QuestionType.ORDERING
                ? new SittingView.Choice(String.valueOf(place + 1), String.valueOf(place + 1), text)
                : new SittingView.Choice(letter, letter, text);
    }

    private record PracticeFile(LocalizedText section, List<Entry> questions) {}

    private record Entry(
            QuestionType type,
            LocalizedText stem,
            @Nullable List<LocalizedText> options,
            @Nullable TypingTask typing) {

        ShownTask task() {
            return typing == null
                    ? ShownTask.NONE
                    : new ShownTask(typing, typing.seconds(), 0, typing.seconds(), false, false, List.of());
        }
    }
}
