package dev.touchstone.writtentest;

import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.QuestionVersionId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The table of questions over the papers of a job. */
@Component
class ItemLines {

    private final QuestionBank bank;

    ItemLines(QuestionBank bank) {
        this.bank = bank;
    }

    /** By number and version. */
    List<ItemLine> of(List<MarkedPaper> papers) {
        var had = new LinkedHashMap<QuestionVersionId, List<Had>>();
        for (var paper : papers) {
            paper.items().stream().filter(item -> item.maximum().signum() > 0).forEach(item -> had.computeIfAbsent(
                            item.version(), version -> new ArrayList<>())
                    .add(Had.of(paper, item)));
        }
        return bank.versions(List.copyOf(had.keySet())).stream()
                .map(version -> line(version, had))
                .sorted(Comparator.comparing((ItemLine line) -> line.question().number())
                        .thenComparing(line -> line.question().version()))
                .toList();
    }

    private static ItemLine line(QuestionVersion version, Map<QuestionVersionId, List<Had>> all) {
        var had = all.getOrDefault(version.id(), List.of());
        return new ItemLine(
                version,
                had.size(),
                Moments.rounded(Moments.mean(each(had, Had::share)), 2),
                discrimination(had),
                Moments.rounded(Moments.mean(each(had, Had::points)), 2),
                Moments.rounded(Moments.mean(each(had, Had::maximum)), 2));
    }

    static @Nullable BigDecimal discrimination(List<Had> all) {
        var had = all.stream().filter(one -> one.restMaximum() > 0).toList();
        if (had.size() < Reliability.LEAST) {
            return null;
        }
        var correlation = Moments.correlation(each(had, Had::share), each(had, Had::restShare));
        return correlation == null ? null : Moments.rounded(correlation, 2);
    }

    private static double[] each(List<Had> had, ToDoubleFunction<Had> value) {
        return had.stream().mapToDouble(value).toArray();
    }

    /** One answer to the question, and the rest of its paper. */
    record Had(double points, double maximum, double rest, double restMaximum) {

        static Had of(MarkedPaper paper, MarkedItem item) {
            var points = item.points().doubleValue();
            var maximum = item.maximum().doubleValue();
            return new Had(points, maximum, paper.earned() - points, paper.possible() - maximum);
        }

        double share() {
            return points / maximum;
        }

        double restShare() {
            return rest / restMaximum;
        }
    }
}
