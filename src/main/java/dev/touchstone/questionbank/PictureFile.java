package dev.touchstone.questionbank;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The bytes of a kept picture; never those that were uploaded. */
public record PictureFile(MediaType mediaType, byte[] content) {

    /** As it is sent: its type is not to be guessed, only this browser keeps it, and what has this address never changes. */
    public ResponseEntity<byte[]> toResponse() {
        var name = "picture." + mediaType.getSubtype();
        return ResponseEntity.ok()
                .contentType(mediaType)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }
}
