package dev.touchstone.questionbank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Finds questions that nearly repeat a published one: of the whole bank, or of those that wait for a reviewer. */
@Service
public class NearQuestions {

    private final Questions questions;

    NearQuestions(Questions questions) {
        this.questions = questions;
    }

    /** Published pairs, each once, the earliest questions first; at most so many. */
    public List<NearPair> inUse(int most) {
        var stems = questions.publishedStems();
        var search = new NearStems<>(stems);
        Set<Set<QuestionVersionId>> seen = new HashSet<>();
        Map<QuestionVersionId, QuestionVersionId> found = new LinkedHashMap<>();
        for (var stem : stems.entrySet()) {
            var one = stem.getKey();
            search.nearest(stem.getValue(), other -> !other.equals(one))
                    .filter(other -> seen.add(Set.of(one, other)))
                    .ifPresent(other -> found.put(one, other));
            if (found.size() == most) {
                break;
            }
        }
        return pairs(found);
    }

    /** Of these versions those that nearly repeat another question in use. */
    public List<NearPair> of(Collection<QuestionVersion> versions) {
        if (versions.isEmpty()) {
            return List.of();
        }
        var search = new NearStems<>(questions.publishedStems());
        var own = own(versions);
        Map<QuestionVersionId, QuestionVersionId> found = new LinkedHashMap<>();
        for (var version : versions) {
            search.nearest(
                            Stems.key(version.stem().zh()),
                            other -> !other.equals(own.getOrDefault(version.question(), version.id())))
                    .ifPresent(other -> found.put(version.id(), other));
        }
        return pairs(found);
    }

    /** What is published of the questions of these versions. */
    private Map<QuestionId, QuestionVersionId> own(Collection<QuestionVersion> versions) {
        var ids = versions.stream().map(QuestionVersion::question).distinct().toList();
        return questions.byIds(questions.publishedIds(ids)).stream()
                .collect(Collectors.toMap(QuestionVersion::question, QuestionVersion::id));
    }

    private List<NearPair> pairs(Map<QuestionVersionId, QuestionVersionId> found) {
        var ids = Stream.concat(found.keySet().stream(), found.values().stream())
                .distinct()
                .toList();
        var versions =
                questions.byIds(ids).stream().collect(Collectors.toMap(QuestionVersion::id, Function.identity()));
        var pairs = new ArrayList<NearPair>();
        found.forEach((one, other) -> {
            var first = versions.get(one);
            var second = versions.get(other);
            if (first != null && second != null) {
                pairs.add(new NearPair(first, second));
            }
        });
        pairs.removeIf(NearPair::isOfOtherTexts);
        return pairs;
    }
}
