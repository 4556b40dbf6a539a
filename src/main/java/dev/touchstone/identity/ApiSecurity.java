package dev.touchstone.identity;

import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;

/**
 * Programs come in by their key only. No session or cookie is read or made, so no other site can send anything in a
 * signed-in person's name, and there is no token against that.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    private static final String DESCRIPTION = "/api/v1/openapi.json";

    @Bean
    @Order(0)
    SecurityFilterChain apiCalls(HttpSecurity http, ApiKeyCheck keys, ApiRefusals refusals) {
        return http.securityMatcher("/api/**")
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(session -> session.sessionCreationPolicy(STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .csrf(csrf -> csrf.disable())
                .headers(SecurityHeaders::on)
                .addFilterBefore(new ApiKeyFilter(keys, refusals), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(DESCRIPTION)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(
                        denied -> denied.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .build();
    }
}
