package dev.touchstone.shell.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.validation.DefaultMessageCodesResolver;
import org.springframework.validation.MessageCodesResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives "this is no number, no date" a sentence of ours: the framework's key for it belongs to no module. */
@Component
class FieldErrorCodes extends DefaultMessageCodesResolver implements WebMvcConfigurer {

    private static final String TYPE_MISMATCH = "typeMismatch";

    @Override
    public String[] resolveMessageCodes(
            String errorCode, String objectName, String field, @Nullable Class<?> fieldType) {
        var codes = super.resolveMessageCodes(errorCode, objectName, field, fieldType);
        return TYPE_MISMATCH.equals(errorCode)
                ? StringUtils.addStringToArray(codes, "shell.form." + TYPE_MISMATCH)
                : codes;
    }

    @Override
    public MessageCodesResolver getMessageCodesResolver() {
        return this;
    }
}
