package dev.touchstone.questionbank.reader;

import dev.touchstone.questionbank.reader.Trace.Taken;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pictures of one question while they are come by, and what there is to say of them. */
final class ShownPictures {

    private static final Set<Taken> ANSWERS = Set.of(Taken.REFERENCE, Taken.ANALYSIS, Taken.MARKING);

    private final ReadQuestion question;
    private final int most;
    private final int answerStart;
    private final List<Mark> options;
    private final PassageMarks marks;
    private final List<ReadPicture> pictures = new ArrayList<>();
    private final Set<Defect> defects = new LinkedHashSet<>();

    /**
     * To take the pictures of a question in their order.
     *
     * @param passage where it stands
     * @param most that it may have
     */
    ShownPictures(ReadQuestion question, String passage, int most) {
        this.question = question;
        this.most = most;
        this.marks = new PassageMarks(passage);
        this.options = marks.of(Mark.Kind.OPTION);
        this.answerStart = answerStart(passage);
    }

    /** @param place offset in the passage */
    void add(WordPicture picture, int place) {
        var file = picture.file();
        if (place >= answerStart) {
            note("pictureInAnswer");
        } else if (file == null) {
            note(picture.problem() == null ? "pictureLeftOut" : picture.problem(), picture.argument());
        } else if (pictures.stream().noneMatch(other -> other.name().equals(file.name()))) {
            take(file, picture.cropped(), place);
        }
    }

    private void take(ReadPicture file, boolean cropped, int place) {
        if (pictures.size() == most) {
            note("picturesTooMany", Integer.toString(most));
            return;
        }
        pictures.add(file);
        if (cropped) {
            note("pictureCropped");
        }
        if (isBetweenOptions(place)) {
            note("pictureInOption");
        }
    }

    private boolean isBetweenOptions(int place) {
        return options.size() > 1 && start(options.get(0)) < place && place < start(options.get(options.size() - 1));
    }

    private int start(Mark mark) {
        return marks.span(mark.start(), mark.end()).start();
    }

    List<ReadPicture> pictures() {
        return pictures;
    }

    /** What a person should look at, each once. */
    List<Defect> defects() {
        return List.copyOf(defects);
    }

    private void note(String code, @Nullable String... arguments) {
        defects.add(new Defect(
                code,
                arguments.length == 0 || arguments[0] == null ? List.of() : List.of(arguments[0]),
                Defect.Severity.DOUBT,
                question.ordinal()));
    }

    /** Where the answer is announced, or where it begins without a word. */
    private int answerStart(String passage) {
        var traces = SourceEvidence.of(passage, ReadTexts.of(question)).traces();
        var stem = traces.stream()
                .filter(trace -> trace.taken() == Taken.STEM)
                .mapToInt(trace -> trace.span().end())
                .max()
                .orElse(0);
        return traces.stream()
                .filter(trace -> ANSWERS.contains(trace.taken()) && trace.span().start() >= stem)
                .mapToInt(trace -> trace.span().start())
                .reduce(marks.answerStart(), Math::min);
    }
}
