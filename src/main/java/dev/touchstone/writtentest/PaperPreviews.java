package dev.touchstone.writtentest;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.Picture;
import dev.touchstone.questionbank.Pictures;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.QuestionVersionId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Draws papers that nobody sits, to look at a blueprint with. */
@Service
public class PaperPreviews {

    private static final int TENTHS = 1;

    private final Blueprints blueprints;
    private final PaperDraw draw;
    private final QuestionBank bank;
    private final Pictures pictures;
    private final Jobs jobs;

    PaperPreviews(Blueprints blueprints, PaperDraw draw, QuestionBank bank, Pictures pictures, Jobs jobs) {
        this.blueprints = blueprints;
        this.draw = draw;
        this.bank = bank;
        this.pictures = pictures;
        this.jobs = jobs;
    }

    /** A paper of the job's blueprint as it is saved, somebody's first; empty where there is no blueprint. */
    public Optional<PaperPreview> of(JobOpeningId job, long seed) {
        return blueprints.of(job).map(blueprint -> of(blueprint, seed));
    }

    private PaperPreview of(Blueprint blueprint, long seed) {
        var pools = draw.pools(blueprint, jobs.get(blueprint.job()).track());
        var drawn = pools.draw(seed, DrawHistory.NONE);
        return new PaperPreview(
                seed,
                blueprint.minutes(),
                blueprint.cap(),
                jobs.plan(blueprint.job()).gate(Stage.WRITTEN_TEST).passMark(),
                drawn.points(),
                sections(drawn, pools, draw.print(drawn, seed)),
                PaperTrial.of(pools, blueprint.cap()));
    }

    private List<PaperPreview.Section> sections(DrawnPaper drawn, PaperPools pools, List<PaperQuestion> paper) {
        var questions = questions(paper).iterator();
        var shares = shares(drawn);
        List<PaperPreview.Section> sections = new ArrayList<>();
        for (var section : drawn.sections()) {
            int index = sections.size();
            sections.add(new PaperPreview.Section(
                    section.plan().name(),
                    section.plan().from(),
                    sum(section),
                    shares.get(index),
                    section.lacking(),
                    section.gone(),
                    pools.open(index),
                    section.plan().minutes(),
                    next(questions, section.questions().size())));
        }
        return sections;
    }

    private static <T> List<T> next(Iterator<T> all, int count) {
        List<T> next = new ArrayList<>();
        while (next.size() < count) {
            next.add(all.next());
        }
        return next;
    }

    private static List<BigDecimal> shares(DrawnPaper drawn) {
        var sums = drawn.sections().stream().map(PaperPreviews::sum).toList();
        return drawn.points().signum() == 0 ? sums : Shares.of(BigDecimal.valueOf(100), sums, TENTHS);
    }

    private static BigDecimal sum(DrawnPaper.Section section) {
        return section.points().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<PaperPreview.Question> questions(List<PaperQuestion> paper) {
        var ids = paper.stream().map(PaperQuestion::version).toList();
        var versions = bank.versions(ids).stream().collect(Collectors.toMap(QuestionVersion::id, Function.identity()));
        var shown = pictures.of(ids);
        return paper.stream().map(asked -> question(asked, versions, shown)).toList();
    }

    private static PaperPreview.Question question(
            PaperQuestion asked,
            Map<QuestionVersionId, QuestionVersion> versions,
            Map<QuestionVersionId, List<Picture>> pictures) {
        var version = Objects.requireNonNull(versions.get(asked.version()));
        return new PaperPreview.Question(
                asked.position(),
                version,
                asked.points(),
                ShownOptions.of(asked, version, PaperPreview.Choice::new),
                pictures.getOrDefault(version.id(), List.of()));
    }
}
