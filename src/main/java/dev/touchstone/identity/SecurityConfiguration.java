package dev.touchstone.identity;

import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import dev.touchstone.shared.SameMachine;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * Who may ask for what, before any handler is reached. Candidates' pages know only the visit's cookie, all others only
 * the staff session, so both work side by side in one browser. What is not listed needs a sign-in, and every handler
 * states its own rule besides.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    private static final String[] PUBLIC = {
        "/sign-in", "/invitations/*", "/language", "/theme", "/error", "/actuator/health/**"
    };
    private static final String[] SAME_MACHINE = {"/demo-sign-in", "/mailbox/**"};

    /** Nobody reads observations of the filters, and each request would pay for them at every filter. */
    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain candidatePages(HttpSecurity http, VisitContexts visits, LastingCsrfTokens csrf) {
        var notValid = new LinkNotValid();
        return http.securityMatcher("/my/**", "/c/**", "/apply/**", "/lost-link/**")
                .securityContext(context -> context.securityContextRepository(visits))
                .sessionManagement(session -> session.sessionCreationPolicy(STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .csrf(it -> it.csrfTokenRepository(csrf))
                .headers(SecurityHeaders::on)
                .authorizeHttpRequests(requests -> inside(requests)
                        .requestMatchers("/my/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(
                        denied -> denied.authenticationEntryPoint(notValid).accessDeniedHandler(notValid))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain staffPages(
            HttpSecurity http,
            StaffSessions sessions,
            SignInCheck signIn,
            LastingCsrfTokens csrf,
            SameMachine sameMachine) {
        return http.securityContext(context -> context.securityContextRepository(sessions))
                .authenticationManager(new ProviderManager(signIn))
                .formLogin(SecurityConfiguration::signIn)
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?bye"))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .csrf(it -> it.csrfTokenRepository(csrf))
                .headers(SecurityHeaders::on)
                .authorizeHttpRequests(requests -> inside(requests)
                        .requestMatchers(SecurityConfiguration::isAsset)
                        .permitAll()
                        .requestMatchers(PUBLIC)
                        .permitAll()
                        .requestMatchers(SAME_MACHINE)
                        .access((who, context) -> new AuthorizationDecision(sameMachine.sent(context.getRequest())))
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(denied ->
                        denied.authenticationEntryPoint(new SignInAsked()).accessDeniedHandler(new Denied()))
                .build();
    }

    /** Forwards, errors and the end of a stream belong to a request that was already let in. */
    private static AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry inside(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        return requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll();
    }

    private static void signIn(FormLoginConfigurer<HttpSecurity> form) {
        form.loginPage(SignInAsked.SIGN_IN)
                .usernameParameter("email")
                .passwordParameter("password")
                .failureHandler(new SignInFailed());
    }

    @SuppressWarnings("NullAway") // null is the documented way to leave the address as it was
    private static HttpSessionRequestCache pagesOnly() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> "GET".equals(request.getMethod()) && SignInAsked.isPage(request));
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private static boolean isAsset(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                && request.getRequestURI().matches(".*\\.(css|js|mjs|svg|png|ico|woff2|webmanifest|txt)");
    }
}
