package cn.xuezhao.kit.call;

import cn.xuezhao.kit.tenant.TenantContext;
import java.util.List;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/**
 * The service's own token for the bound tenant: client credentials at that tenant's realm, kept
 * until shortly before it runs out.
 */
public final class ServiceTokens {

  private final AuthorizedClientServiceOAuth2AuthorizedClientManager manager;
  private final String service;

  ServiceTokens(List<String> tenants, String keycloakUrl, String service, String secret) {
    this.service = service;
    var registrations =
        new InMemoryClientRegistrationRepository(
            tenants.stream()
                .map(tenant -> registration(tenant, keycloakUrl, service, secret))
                .toList());
    this.manager =
        new AuthorizedClientServiceOAuth2AuthorizedClientManager(
            registrations, new InMemoryOAuth2AuthorizedClientService(registrations));
    var responses = new RestClientClientCredentialsTokenResponseClient();
    responses.setRestClient(client());
    manager.setAuthorizedClientProvider(
        OAuth2AuthorizedClientProviderBuilder.builder()
            .clientCredentials(credentials -> credentials.accessTokenResponseClient(responses))
            .build());
  }

  /** A bearer token for the bound tenant; {@link Upstream} when the realm does not give one. */
  String bearer() {
    try {
      OAuth2AuthorizedClient client =
          manager.authorize(
              OAuth2AuthorizeRequest.withClientRegistrationId(TenantContext.current())
                  .principal(service)
                  .build());
      if (client == null) {
        throw new IllegalStateException("no client registration for " + TenantContext.current());
      }
      return client.getAccessToken().getTokenValue();
    } catch (OAuth2AuthorizationException refused) {
      throw new Upstream("sign-in", refused);
    }
  }

  private static ClientRegistration registration(
      String tenant, String keycloakUrl, String service, String secret) {
    return ClientRegistration.withRegistrationId(tenant)
        .tokenUri(keycloakUrl + "/realms/" + tenant + "/protocol/openid-connect/token")
        .clientId(service)
        .clientSecret(secret)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .build();
  }

  private static RestClient client() {
    var requests = new SimpleClientHttpRequestFactory();
    requests.setConnectTimeout(1_000);
    requests.setReadTimeout(4_000);
    return RestClient.builder()
        .requestFactory(requests)
        .configureMessageConverters(
            converters ->
                converters
                    .addCustomConverter(new FormHttpMessageConverter())
                    .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
        .build();
  }
}
