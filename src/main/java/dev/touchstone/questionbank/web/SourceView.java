package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.ImportContent;
import dev.touchstone.questionbank.ImportItem;
import dev.touchstone.questionbank.ImportItemId;
import dev.touchstone.questionbank.ImportStanding;
import dev.touchstone.questionbank.Remark;
import dev.touchstone.questionbank.reader.ReadOption;
import dev.touchstone.questionbank.reader.ReadTexts;
import dev.touchstone.questionbank.reader.SourceEvidence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The passage a question was read from, with what was taken over and what the remarks are about.
 *
 * @param pieces the passage, cut where what it means changes; none when the file has no passage to show
 * @param notes the remarks
 * @param open whether somebody should look at it
 */
public record SourceView(List<SourcePiece> pieces, List<Note> notes, boolean open) {

    private static final Set<ImportStanding> ATTENTION = EnumSet.of(ImportStanding.DOUBTFUL, ImportStanding.BLOCKED);

    /**
     * A remark.
     *
     * @param number printed beside it and in the passage, from 1; 0 when the passage has no place for it
     */
    public record Note(Remark remark, int number) {}

    /** @param more remarks of the document that are about this question */
    static SourceView of(ImportItem item, List<Remark> more) {
        var content = item.content();
        var remarks = item.isOpen()
                ? Stream.concat(item.remarks().stream(), more.stream()).toList()
                : List.<Remark>of();
        var open = ATTENTION.contains(item.standing());
        if (content.exact() != null || content.source().isBlank()) {
            return new SourceView(
                    List.of(),
                    remarks.stream().map(remark -> new Note(remark, 0)).toList(),
                    open);
        }
        var evidence = SourceEvidence.of(content.source(), texts(content));
        var painting = new SourcePainting(content.source());
        evidence.traces().forEach(painting::paint);
        var notes = new ArrayList<Note>();
        for (var remark : remarks) {
            notes.add(new Note(remark, painting.number(RemarkPlaces.of(remark, evidence))));
        }
        return new SourceView(painting.pieces(), notes, open);
    }

    private static ReadTexts texts(ImportContent content) {
        return new ReadTexts(
                content.stem(),
                content.options().stream()
                        .map(option -> new ReadOption(option.label(), option.text()))
                        .toList(),
                content.key(),
                content.truth(),
                content.blanks().stream()
                        .flatMap(blank -> blank.answers().stream())
                        .toList(),
                content.reference(),
                content.analysis(),
                content.markingPoints().stream().map(ImportContent.Point::text).toList(),
                content.points());
    }

    /** The number of a note as it is printed: ①, ② … */
    public static String sign(int number) {
        return String.valueOf((char) ('①' + number - 1));
    }

    /** The ids of the remarks a piece is about. */
    public static String describedBy(SourcePiece piece, ImportItemId item) {
        return piece.notes().stream().map(number -> "r" + number + "-" + item).collect(Collectors.joining(" "));
    }

    /** Whether there is anything to show. */
    public boolean hasPassage() {
        return !pieces.isEmpty();
    }
}
