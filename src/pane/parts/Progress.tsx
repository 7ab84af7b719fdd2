import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';

/** What goes on, without telling how far it is. */
export const Progress = ({ label }: { label: string }) => <ProgressIndicator label={label} />;
