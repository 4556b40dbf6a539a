package dev.touchstone.roleplay;

import dev.touchstone.identity.AccountId;

/**
 * What a person made of a hint.
 *
 * @param check id of the {@link PhraseCheck}
 */
public record HintVerdict(int message, String check, AccountId account, boolean confirmed) {

    boolean isOn(Hint hint) {
        return message == hint.message() && check.equals(hint.check().id());
    }
}
