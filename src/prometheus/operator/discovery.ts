import { tlsConfig } from './http-client.ts';
import { discoveredNamespaces, isAtLeast, isDaemonSet } from './server.ts';
import type { OperatorMonitor, OperatorServer } from './types.ts';
import { mapping, pick, pickScalar, pickText, scalar, sequence } from './written.ts';
import type { Written } from './written.ts';

/** Which discovery a monitor needs. */
export interface DiscoveryInput {
  readonly role: 'endpoints' | 'endpointslice' | 'ingress' | 'pod';
  /** Absent: the monitor's own `namespaceSelector`. */
  readonly namespaceSelector?: Written | undefined;
  readonly attachMetadata?: Written | undefined;
}

/**
 * The list `kubernetes_sd_configs` of a monitor.
 *
 * https://github.com/prometheus-operator/prometheus-operator/blob/v0.84.0/pkg/prometheus/promcfg.go (generateK8SSDConfig)
 */
export function kubernetesDiscovery(server: OperatorServer, monitor: OperatorMonitor, input: DiscoveryInput): Written {
  const selector = input.namespaceSelector ?? pick(monitor.spec, 'namespaceSelector');
  const at = selector?.at ?? monitor.at;
  const namespaces = discoveredNamespaces(server, monitor, selector);
  const since = input.role === 'pod' ? '2.35.0' : '2.37.0';
  const { attachMetadata } = input;
  const apiServer = pick(server.spec, 'apiserverConfig');
  const namespace = server.namespace;
  return sequence(
    [
      mapping(at, {
        role: input.role,
        namespaces: namespaces.length === 0 ? undefined : mapping(at, { names: sequence(namespaces, at) }),
        api_server: pickText(apiServer, 'host'),
        bearer_token_file: pickText(apiServer, 'bearerTokenFile'),
        tls_config: tlsConfig(server, namespace, pick(apiServer, 'tlsConfig'), undefined),
        attach_metadata:
          attachMetadata === undefined || !isAtLeast(server, since)
            ? undefined
            : mapping(attachMetadata.at, {
                node: pickScalar(attachMetadata, 'node') ?? scalar(false, attachMetadata.at),
              }),
        selectors: isDaemonSet(server)
          ? sequence([mapping(at, { role: 'pod', field: 'spec.nodeName=$(NODE_NAME)' })], at)
          : undefined,
      }),
    ],
    at,
  );
}
