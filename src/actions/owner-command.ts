import { fillCommand } from '../advise/powershell';
import { lookupWords } from '../locales/lookup-words';
import type { Command } from '../model/advice';

/**
 * What an admin runs to see who owns a group that Graph says nothing of. The address is quoted for PowerShell.
 * @param isMicrosoft365 those keep their owners elsewhere than all other groups
 */
export function ownerCommand(group: string, isMicrosoft365: boolean): Command {
  return fillCommand(
    isMicrosoft365
      ? {
          run: 'Get-UnifiedGroupLinks -Identity {group} -LinkType Owners',
          on: 'online',
          changes: false,
          note: lookupWords.owner.ownersNote,
        }
      : {
          run: 'Get-Recipient -Identity {group} | Format-List DisplayName,RecipientTypeDetails,ManagedBy',
          on: 'both',
          changes: false,
          note: lookupWords.owner.commandNote,
        },
    [{ group }],
  );
}
