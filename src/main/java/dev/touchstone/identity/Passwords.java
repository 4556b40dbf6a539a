package dev.touchstone.identity;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password4j.Argon2Password4jPasswordEncoder;

/** How passwords are kept: Argon2id with parameters that OWASP recommends (12 MiB, three passes, one lane). */
@Configuration(proxyBeanMethods = false)
class Passwords {

    private static final String CURRENT = "argon2id";
    private static final int KIBIBYTES = 12 * 1024;

    @Bean
    PasswordEncoder passwordEncoder() {
        var argon2 = new Argon2Password4jPasswordEncoder(Argon2Function.getInstance(KIBIBYTES, 3, 1, 32, Argon2.ID));
        return new DelegatingPasswordEncoder(CURRENT, Map.of(CURRENT, argon2, "bcrypt", new BCryptPasswordEncoder()));
    }
}
