package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.Track;
import dev.touchstone.questionbank.reader.BankFormat;
import dev.touchstone.questionbank.reader.ReadAs;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file or a pasted text, what it is if somebody knows, and what its questions share. */
record UploadForm(
        @Nullable MultipartFile file,

        @Size(max = 2_000_000, message = "{questionbank.upload.text.tooLong}") @Nullable
        String text,

        @Nullable BankFormat format,
        @NotNull @Nullable Track track,

        @NotBlank @Nullable String competency) {

    ReadAs as() {
        return new ReadAs(format, List.of());
    }

    boolean hasFile() {
        return file != null && !file.isEmpty();
    }

    boolean isEmpty() {
        return !hasFile() && (text == null || text.isBlank());
    }

    /** Whether a file was chosen that holds nothing. */
    boolean namesAnEmptyFile() {
        return !hasFile() && !fileName().isEmpty();
    }

    /** The file’s own name, without the folders some browsers send. */
    static String nameOf(@Nullable MultipartFile file) {
        var name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        return last.length() > 120 ? last.substring(last.length() - 120) : last;
    }

    String fileName() {
        return nameOf(file);
    }
}
