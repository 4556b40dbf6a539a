package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.Remark;
import dev.touchstone.questionbank.reader.SourceEvidence;
import dev.touchstone.questionbank.reader.Span;
import java.util.List;
import java.util.Map;

/** Which places of a passage a remark is about: of the reader's, of the bank's own rules, of the review. */
final class RemarkPlaces {

    private static final String DEFECT = "questionbank.defect.";

    private static final Map<String, String> OTHERS = Map.of(
            "questionbank.error.noKey", "noKey",
            "questionbank.error.keyOutside", "keyWithoutOption",
            "questionbank.error.oneKey", "severalKeys",
            "questionbank.import.remark.wording", "wording",
            "questionbank.import.remark.near", "stem",
            "questionbank.import.remark.repeated", "stem");

    private RemarkPlaces() {}

    static List<Span> of(Remark remark, SourceEvidence evidence) {
        var doubt = remark.key().startsWith(DEFECT)
                ? remark.key().substring(DEFECT.length())
                : OTHERS.getOrDefault(remark.key(), "");
        return evidence.about(doubt, remark.arguments());
    }
}
