package dev.touchstone.questionbank;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds for every question of an import the question of the bank that has the same or nearly the same stem. */
@Component
class ImportMatches {

    private final Questions questions;
    private final PictureStore pictures;

    ImportMatches(Questions questions, PictureStore pictures) {
        this.questions = questions;
        this.pictures = pictures;
    }

    /**
     * The matches by item; those in the bank already have none.
     *
     * @param ours questions that came from the same file: nothing is only nearly one of them
     */
    Map<ImportItemId, ImportMatch> of(
            List<ImportRow> rows, Map<ImportItemId, QuestionDraft> drafts, Set<QuestionId> ours) {
        var open = rows.stream().filter(row -> row.taken() == null).toList();
        var known = questions.twins(open.stream().map(ImportMatches::key).collect(Collectors.toSet()));
        var shown = TwinPictures.of(
                pictures, open, known.stream().map(Twin::version).toList());
        var twins = known.stream().collect(Collectors.groupingBy(Twin::stemKey));
        var exact = new HashMap<ImportItemId, QuestionVersionId>();
        for (var row : open) {
            var twin = twin(row, drafts, twins, shown);
            if (twin != null) {
                exact.put(row.id(), twin.version());
            }
        }
        var near = near(open, exact, ours);
        var versions = questions
                .byIds(Stream.concat(exact.values().stream(), near.values().stream())
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(QuestionVersion::id, Function.identity()));
        var pictured = TwinPictures.of(pictures, open, versions.keySet());
        var matches = new HashMap<ImportItemId, ImportMatch>();
        exact.forEach((item, version) -> put(matches, item, versions.get(version), true, pictured));
        near.forEach((item, id) -> {
            var version = versions.get(id);
            if (version != null && isAlike(drafts.get(item), version)) {
                put(matches, item, version, false, pictured);
            }
        });
        return matches;
    }

    /**
     * What the last check found, as far as the bank still has it; those in the bank already have none. Where a newer version took the
     * place of the one that was found, that one.
     */
    Map<ImportItemId, ImportMatch> kept(List<ImportRow> rows) {
        var versions = current(rows.stream()
                .map(row -> row.finding().known())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var pictured = TwinPictures.of(
                pictures,
                rows,
                versions.values().stream().map(QuestionVersion::id).collect(Collectors.toSet()));
        var matches = new HashMap<ImportItemId, ImportMatch>();
        rows.stream()
                .filter(row -> row.taken() == null && row.finding().known() != null)
                .forEach(row ->
                        put(matches, row.id(), versions.get(row.finding().known()), isExact(row, versions), pictured));
        return matches;
    }

    private static boolean isExact(ImportRow row, Map<QuestionVersionId, QuestionVersion> versions) {
        var version = versions.get(row.finding().known());
        return row.finding().exact()
                && version != null
                && (version.id().equals(row.finding().known())
                        || Stems.key(version.stem().zh()).equals(row.finding().stemKey()));
    }

    /** What stands for each of these versions now; absent when its question is in use no more. */
    private Map<QuestionVersionId, QuestionVersion> current(Set<QuestionVersionId> ids) {
        var found = questions.byIds(ids);
        var retired = found.stream()
                .filter(version -> version.status() == QuestionStatus.RETIRED)
                .map(QuestionVersion::question)
                .toList();
        var published = retired.isEmpty()
                ? Map.<QuestionId, QuestionVersion>of()
                : questions.byIds(questions.publishedIds(retired)).stream()
                        .collect(Collectors.toMap(QuestionVersion::question, Function.identity()));
        var current = new HashMap<QuestionVersionId, QuestionVersion>();
        for (var version : found) {
            var now = version.status() == QuestionStatus.RETIRED ? published.get(version.question()) : version;
            if (now != null) {
                current.put(version.id(), now);
            }
        }
        return current;
    }

    private static void put(
            Map<ImportItemId, ImportMatch> matches,
            ImportItemId item,
            @Nullable QuestionVersion version,
            boolean exact,
            TwinPictures shown) {
        if (version != null) {
            matches.put(item, new ImportMatch(version, exact, shown.shownBy(version.id())));
        }
    }

    private static @Nullable Twin twin(
            ImportRow row, Map<ImportItemId, QuestionDraft> drafts, Map<String, List<Twin>> twins, TwinPictures shown) {
        var draft = drafts.get(row.id());
        var key = key(row);
        var same = twins.getOrDefault(key, List.of()).stream()
                .filter(twin -> draft != null && !key.isEmpty() && twin.is(key, draft.options()))
                .toList();
        return shown.choose(same, row.content().shown()).orElse(null);
    }

    /** What is the twin of another question of the file is nobody's near one. */
    private Map<ImportItemId, QuestionVersionId> near(
            List<ImportRow> open, Map<ImportItemId, QuestionVersionId> exact, Set<QuestionId> ours) {
        var found = new HashMap<ImportItemId, QuestionVersionId>();
        if (exact.size() == open.size()) {
            return found;
        }
        var stems = questions.stems(ours);
        new HashSet<>(exact.values()).forEach(stems::remove);
        var search = new NearStems<>(stems);
        open.parallelStream()
                .filter(row -> !exact.containsKey(row.id()))
                .flatMap(row -> search.nearest(key(row)).map(version -> Map.entry(row.id(), version)).stream())
                .forEachOrdered(near -> found.put(near.getKey(), near.getValue()));
        return found;
    }

    private static boolean isAlike(@Nullable QuestionDraft draft, QuestionVersion version) {
        return draft != null
                && draft.options().isEmpty() == version.options().isEmpty()
                && Stems.alike(Twin.texts(draft.options()), Twin.texts(version.options()));
    }

    private static String key(ImportRow row) {
        return Stems.key(row.content().stem());
    }
}
