package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.Competencies;
import dev.touchstone.questionbank.Competency;
import dev.touchstone.questionbank.Track;
import dev.touchstone.questionbank.reader.BankFormat;
import dev.touchstone.questionbank.reader.ReadAs;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file that a program sends, and what it says about it in words of the API. Words that are none are refused as
 * MALFORMED, with those there are.
 */
record ImportCall(
        @Nullable MultipartFile file,
        @Nullable String dryRun,
        @Nullable String readAs,
        @Nullable String track,
        @Nullable String competency) {

    private static final List<String> YES_OR_NO = List.of("true", "false");

    byte[] content() throws IOException {
        if (file == null) {
            throw new RefusedException(Reason.MALFORMED, "questionbank.api.error.noFile", "No part named file");
        }
        return file.getBytes();
    }

    String fileName() {
        return UploadForm.nameOf(file);
    }

    ReadAs reading() {
        var formats = BankFormat.choices().stream().map(BankFormat::code).toList();
        var code = oneOf("readAs", readAs, formats);
        return code.flatMap(BankFormat::of)
                .map(format -> new ReadAs(format, List.of()))
                .orElse(ReadAs.DETECTED);
    }

    Track trackOr(Track usual) {
        var tracks = Arrays.stream(Track.values()).map(Track::name).toList();
        return oneOf("track", track, tracks).map(Track::valueOf).orElse(usual);
    }

    String competencyOf(Competencies model) {
        var codes = model.all().stream().map(Competency::code).toList();
        return oneOf("competency", competency, codes).orElse(Competencies.USUAL);
    }

    /** Refuses a {@code dryRun} that is neither yes nor no: who misspelt it must not find something stored. */
    void meansToStore() {
        oneOf("dryRun", dryRun, YES_OR_NO);
    }

    private static Optional<String> oneOf(String name, @Nullable String word, List<String> known) {
        if (word == null || word.isEmpty()) {
            return Optional.empty();
        }
        if (!known.contains(word)) {
            throw new RefusedException(
                    Reason.MALFORMED,
                    "questionbank.api.error.word",
                    "Unknown word for " + name,
                    name,
                    word,
                    String.join(", ", known));
        }
        return Optional.of(word);
    }
}
