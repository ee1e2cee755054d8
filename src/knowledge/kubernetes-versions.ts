/** The first minor version whose API server asks for create, and no longer for get, where a websocket is opened to a pod. */
// Feature gate AuthorizePodWebsocketUpgradeCreatePermission, on by default since then:
// https://github.com/kubernetes/kubernetes/blob/v1.35.0/pkg/features/kube_features.go
export const websocketsNeedCreateSince = '1.35';

/** True where a version such as `1.34.2` or `v1.34` is older than a minor version such as `1.35`. */
export function isOlderThan(version: string, minor: string): boolean {
  const parts = (text: string): readonly number[] => text.replace(/^v/, '').split('.').map(Number);
  const [ownMajor = 0, ownMinor = 0] = parts(version);
  const [otherMajor = 0, otherMinor = 0] = parts(minor);
  return ownMajor === otherMajor ? ownMinor < otherMinor : ownMajor < otherMajor;
}
